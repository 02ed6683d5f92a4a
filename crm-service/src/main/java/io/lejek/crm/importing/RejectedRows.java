package io.lejek.crm.importing;

import io.lejek.crm.record.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The rows that were not taken, as a workbook to be corrected and imported again: the columns of the file, and why. */
@ApplicationScoped
class RejectedRows {
    private final ImportBook book;

    RejectedRows(ImportBook book) {
        this.book = book;
    }

    StreamingOutput of(UUID importId, Layout layout) {
        return output -> write(importId, layout, output);
    }

    private void write(UUID importId, Layout layout, OutputStream output) throws IOException {
        try (Workbook workbook = new Workbook(output, "Lejek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rows to correct");
            int width = layout.columns().size();
            layout.columns().forEach(column -> sheet.value(0, column.index(), column.header()));
            sheet.value(0, width, "Why it was not taken");
            int line = 1;
            for (Outcome outcome : List.of(Outcome.REJECTED, Outcome.DUPLICATE)) {
                String after = null;
                do {
                    Page<ImportRowView> page = book.rows(importId, outcome, Page.LIMIT, after);
                    for (ImportRowView row : page.items()) {
                        for (int column = 0; column < row.cells().size(); column++) {
                            sheet.value(line, column, row.cells().get(column));
                        }
                        sheet.value(line++, width, why(row));
                    }
                    after = page.next();
                } while (after != null);
            }
        }
    }

    private static String why(ImportRowView row) {
        String detail = row.detail() == null ? "" : row.detail();
        return switch (String.valueOf(row.reason())) {
            case "no-name" -> "There is no name.";
            case "bad-phone" -> "This is no phone number: " + detail;
            case "bad-email" -> "This is no e-mail address: " + detail;
            case "bad-size" -> "This is no number of employees: " + detail;
            case "bad-kind" -> "Write company or person instead of " + detail;
            case "bad-owner" -> "There is no such user to whom you may give clients: " + detail;
            case "bad-value" -> "This does not fit the property: " + detail;
            case "bad-consent" -> "Write yes or no instead of " + detail;
            case "too-long" -> "This is too long: " + detail;
            case "too-many" -> "There are too many of: " + detail;
            case "several-clients" -> "It fits several clients (" + detail + "): merge them, or give the tax number.";
            case "somebody-elses" -> "The client is there already and somebody else's.";
            case "same-as-row" -> "It means the same client as row " + detail + ".";
            default -> String.valueOf(row.reason());
        };
    }
}

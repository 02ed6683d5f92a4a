package io.lejek.crm.importing;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows that were not taken, as a workbook to be corrected and imported again: the columns of the file, and why, in the
 * language of who asks.
 */
@ApplicationScoped
class RejectedRows {
    private final Jdbi jdbi;
    private final ImportBook book;
    private final Viewer viewer;

    RejectedRows(Jdbi jdbi, ImportBook book, Viewer viewer) {
        this.jdbi = jdbi;
        this.book = book;
        this.viewer = viewer;
    }

    StreamingOutput of(UUID importId, Layout layout) {
        ResourceBundle texts = ResourceBundle.getBundle("io.lejek.crm.importing.rejected", language());
        return output -> write(importId, layout, texts, output);
    }

    private Locale language() {
        return jdbi.withHandle(handle -> handle.createQuery("select language from users where id = :id")
                .bind("id", viewer.userId())
                .map((row, context) -> Locale.of(row.getString(1)))
                .one());
    }

    private void write(UUID importId, Layout layout, ResourceBundle texts, OutputStream output) throws IOException {
        try (Workbook workbook = new Workbook(output, "Lejek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.getString("sheet"));
            int width = layout.columns().size();
            layout.columns().forEach(column -> sheet.value(0, column.index(), column.header()));
            sheet.value(0, width, texts.getString("why"));
            int line = 1;
            for (Outcome outcome : List.of(Outcome.REJECTED, Outcome.DUPLICATE)) {
                String after = null;
                do {
                    Page<ImportRowView> page = book.rows(importId, outcome, Page.LIMIT, after);
                    for (ImportRowView row : page.items()) {
                        for (int column = 0; column < row.cells().size(); column++) {
                            sheet.value(line, column, row.cells().get(column));
                        }
                        sheet.value(line++, width, why(row, texts));
                    }
                    after = page.next();
                } while (after != null);
            }
        }
    }

    private static String why(ImportRowView row, ResourceBundle texts) {
        String detail = row.detail() == null ? "" : row.detail();
        return new MessageFormat(texts.getString(String.valueOf(row.reason())), texts.getLocale())
                .format(new Object[] {detail});
    }
}

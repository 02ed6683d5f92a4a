package io.lejek.crm.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook, written as it grows; what one sheet cannot hold goes on in the next. */
final class XlsxFile implements ClientFile {
    /** Rows of a sheet, by the format (ECMA-376). */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EACH = 1_000;

    private final Workbook workbook;
    private final ClientColumns columns;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxFile(OutputStream out, ClientColumns columns) {
        workbook = new Workbook(out, "Lejek", "1.0");
        this.columns = columns;
        sheet = begin();
    }

    private Worksheet begin() {
        Worksheet fresh = workbook.newWorksheet("Clients" + (sheets > 1 ? " " + sheets : ""));
        write(fresh, 0, columns.names());
        row = 1;
        return fresh;
    }

    @Override
    public void add(ExportedClient client) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = begin();
        }
        write(sheet, row++, columns.values(client));
        if (row % FLUSH_EACH == 0) {
            sheet.flush();
        }
    }

    private static void write(Worksheet sheet, int row, List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.inlineString(row, column, values.get(column).toString());
            }
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
    }
}

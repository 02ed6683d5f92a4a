package io.lejek.local.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes spreadsheets row by row, whatever their length. */
final class DemoWorkbook {
    private static final int AT_ONCE = 1_000;

    private DemoWorkbook() {}

    static void write(Path file, List<String> header, int rows, IntFunction<List<String>> cells) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Lejek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Clients");
            fill(sheet, 0, header);
            for (int row = 0; row < rows; row++) {
                fill(sheet, row + 1, cells.apply(row));
                if (row % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
    }
}

package io.lejek.crm.importing;

import io.lejek.backbone.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a file of any kind that is taken, or says what is wrong with it. */
final class OpenSheet {
    private static final int SAMPLE = 256 * 1024;
    private static final int SAMPLE_ROWS = 60;
    private static final int HEADER_WITHIN = 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private OpenSheet() {}

    /**
     * Finds out how the file is to be read.
     *
     * @param sheet of a workbook; null means the first
     * @param encoding of a CSV; null means what it seems to be
     * @param separator of a CSV; null means what it seems to be
     */
    static Layout layout(Path file, @Nullable String sheet, @Nullable String encoding, @Nullable String separator)
            throws IOException {
        byte[] start = start(file);
        return switch (format(start)) {
            case XLSX -> {
                try (XlsxSheet rows = new XlsxSheet(file, sheet)) {
                    yield withColumns(
                            new Layout(Layout.Format.XLSX, rows.names(), rows.name(), null, null, 1, List.of()), rows);
                }
            }
            case CSV -> {
                Charset charset = encoding == null ? TextLayout.encoding(start) : charset(encoding);
                String found = separator == null || separator.isEmpty()
                        ? String.valueOf(TextLayout.separator(new String(start, charset)))
                        : separator.substring(0, 1);
                Layout bare = new Layout(Layout.Format.CSV, List.of(), null, charset.name(), found, 1, List.of());
                try (Sheet rows = open(file, bare)) {
                    yield withColumns(bare, rows);
                }
            }
        };
    }

    private static Layout withColumns(Layout bare, Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        while (sheet.hasNext() && rows.size() < SAMPLE_ROWS) {
            rows.add(sheet.next());
        }
        int header = headerRow(rows);
        if (header < 0) {
            throw Problem.NOT_A_SPREADSHEET.because(
                    "There is nothing in it: send a file with a row of column names and rows under it.");
        }
        return new Layout(
                bare.format(),
                bare.sheets(),
                bare.sheet(),
                bare.encoding(),
                bare.separator(),
                header + 1,
                ColumnGuess.columns(rows.get(header), rows.subList(header + 1, rows.size())));
    }

    /** The first row that has as many filled cells as most of the rows below have: titles above a table have fewer. */
    private static int headerRow(List<List<String>> rows) {
        long most = rows.stream()
                .limit(HEADER_WITHIN)
                .mapToLong(OpenSheet::filled)
                .max()
                .orElse(0);
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
            if (most > 0 && filled(rows.get(i)) * 2 >= most) {
                return i;
            }
        }
        return -1;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The rows from the first one, the header included. */
    static Sheet open(Path file, Layout layout) throws IOException {
        return switch (layout.format()) {
            case XLSX -> new XlsxSheet(file, layout.sheet());
            case CSV ->
                new CsvSheet(
                        Files.newInputStream(file),
                        charset(layout.encoding() == null ? "UTF-8" : layout.encoding()),
                        layout.separator() == null ? ';' : layout.separator().charAt(0));
        };
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Problem.INVALID_INPUT.because("Choose an encoding such as UTF-8, windows-1250 or windows-1251.");
        }
    }

    private static Layout.Format format(byte[] start) {
        if (begins(start, ZIP)) {
            return Layout.Format.XLSX;
        }
        if (begins(start, OLE)) {
            throw Problem.NOT_A_SPREADSHEET.because(
                    "It is protected by a password, or an .xls of before 2007: open it and save it as .xlsx without a password.");
        }
        if (isBinary(start)) {
            throw Problem.NOT_A_SPREADSHEET.because("Send an .xlsx or a .csv file.");
        }
        return Layout.Format.CSV;
    }

    private static boolean begins(byte[] start, byte[] mark) {
        return start.length >= mark.length && java.util.Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isBinary(byte[] start) {
        Charset charset = TextLayout.encoding(start);
        String text = new String(start, charset);
        boolean utf16 = charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE;
        return text.chars().anyMatch(c -> c == 0) && !utf16
                || text.chars()
                                        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                                        .count()
                                * 10
                        > text.length();
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(SAMPLE);
        }
    }
}

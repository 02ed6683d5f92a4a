package io.lejek.crm.importing;

import io.lejek.backbone.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A sheet of an .xlsx (ECMA-376), read as it is asked for: formulas by their kept value, of merged cells the first one. */
final class XlsxSheet implements Sheet {
    private static final long MEGABYTE = 1024L * 1024;

    /** What a workbook may hold when it is unpacked, in bytes; a small file may be made to hold much more. */
    private static final long MOST_UNPACKED = 300 * MEGABYTE;

    /** What its table of texts may hold, in bytes: it is kept in memory, where it takes up to twice as much. */
    private static final long MOST_TEXTS = 100 * MEGABYTE;

    /** More between two tags is no cell of a table. */
    private static final long LONGEST_TEXT = MEGABYTE;

    private static final int BUFFER = 64 * 1024;

    private final ReadableWorkbook workbook;
    private final List<String> names;
    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number;
    private @Nullable Row ahead;

    /** @param sheet its name; null means the first */
    XlsxSheet(Path file, @Nullable String sheet) throws IOException {
        workbook = open(file);
        try {
            names = workbook.getSheets()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            name = sheet == null ? names.getFirst() : sheet;
            stream = workbook.findSheet(name).orElseThrow(this::noSuchSheet).openStream();
            rows = stream.iterator();
        } catch (HttpProblem e) {
            workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw unreadable();
        }
    }

    /** The names of all sheets of the workbook. */
    List<String> names() {
        return names;
    }

    String name() {
        return name;
    }

    private RuntimeException noSuchSheet() {
        return Problem.INVALID_INPUT.because("The workbook has no such sheet: choose one of " + names + ".");
    }

    private static ReadableWorkbook open(Path file) {
        boolean styles = hasStyles(file);
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true));
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    /**
     * Whether there are formats, without which no number is a date. Unpacks everything once without keeping it, to refuse what is too
     * large: what an archive says of its sizes may be wrong.
     */
    private static boolean hasStyles(Path file) {
        boolean styles = false;
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                styles |= entry.getName().equals("xl/styles.xml");
                long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : MOST_UNPACKED;
                long longest = entry.getName().endsWith(".xml") ? LONGEST_TEXT : MOST_UNPACKED;
                try (InputStream content = zip.getInputStream(entry)) {
                    all += size(content, Math.min(most, MOST_UNPACKED - all), longest);
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
        return styles;
    }

    private static long size(InputStream content, long most, long longestText) throws IOException {
        byte[] piece = new byte[BUFFER];
        long size = 0;
        long text = 0;
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            size += read;
            for (int i = 0; i < read; i++) {
                text = piece[i] == '<' ? 0 : text + 1;
                if (text > longestText) {
                    throw unreadable();
                }
            }
            if (size > most) {
                throw Problem.TOO_LARGE.because("Unpacked, the workbook holds more than " + MOST_UNPACKED / MEGABYTE
                        + " MB, or more than " + MOST_TEXTS / MEGABYTE
                        + " MB of different texts: split it, or save the sheet as CSV.");
            }
        }
        return size;
    }

    static RuntimeException unreadable() {
        return Problem.NOT_A_SPREADSHEET.because(
                "The workbook cannot be read: open it in a spreadsheet program and save it as .xlsx again.");
    }

    @Override
    public boolean hasNext() {
        try {
            return ahead != null || rows.hasNext();
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    /** Rows that the file leaves out are empty ones, so that numbers are those that people see. */
    @Override
    public List<String> next() {
        try {
            if (ahead == null) {
                ahead = rows.next();
            }
            if (ahead.getRowNum() > ++number) {
                return List.of();
            }
            List<String> cells = cells(ahead);
            ahead = null;
            return cells;
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private String text(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number ->
                CellFormat.isDate(cell)
                        ? CellFormat.day(number, workbook.isDate1904())
                        : CellFormat.number(number.doubleValue());
            case String text -> CellFormat.isError(cell) ? "" : text;
            case Boolean yes -> yes.toString();
            case null, default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}

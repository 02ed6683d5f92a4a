package io.lejek.crm.importing;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import io.lejek.backbone.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** A sheet of an .xlsx (ECMA-376), read as it is asked for: formulas by their kept value, of merged cells the first one. */
final class XlsxSheet implements Sheet {
    /** What a workbook may hold when it is unpacked, in bytes; a small file may be made to hold much more. */
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    /** Larger tables of texts are kept in a file instead of in memory, in bytes. */
    private static final long MANY_TEXTS = 64L * 1024 * 1024;

    private static final int ROWS_AHEAD = 200;
    private static final int BUFFER = 64 * 1024;

    static {
        // The size is what counts: a long column of one value packs better than the usual guard allows.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
    }

    private final Workbook workbook;
    private final Iterator<Row> rows;
    private int number;
    private @Nullable Row ahead;

    XlsxSheet(Path file, @Nullable String sheet) {
        workbook = open(file);
        rows = (sheet == null ? workbook.getSheetAt(0) : workbook.getSheet(sheet)).rowIterator();
    }

    /** The names of the sheets, without reading what is in them. */
    static List<String> names(Path file) {
        unpackedTexts(file);
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream book = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(book);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    names.add(String.valueOf(xml.getAttributeValue(null, "name")));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw unreadable();
        }
        if (names.isEmpty()) {
            throw unreadable();
        }
        return names;
    }

    private static Workbook open(Path file) {
        boolean manyTexts = unpackedTexts(file) > MANY_TEXTS;
        try {
            return StreamingReader.builder()
                    .rowCacheSize(ROWS_AHEAD)
                    .bufferSize(BUFFER)
                    .setSharedStringsImplementationType(
                            manyTexts
                                    ? SharedStringsImplementationType.TEMP_FILE_BACKED
                                    : SharedStringsImplementationType.POI_READ_ONLY)
                    .setReadStyles(true)
                    .open(file.toFile());
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    /** The size of the table of texts; refuses what is no workbook or holds too much. */
    private static long unpackedTexts(Path file) {
        long texts = 0;
        long all = 0;
        boolean book = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all += Math.max(0, entry.getSize());
                book |= entry.getName().equals("xl/workbook.xml");
                texts += entry.getName().equals("xl/sharedStrings.xml") ? entry.getSize() : 0;
            }
        } catch (IOException e) {
            throw unreadable();
        }
        if (all > MOST_UNPACKED) {
            throw Problem.TOO_LARGE.because("Unpacked, the workbook holds more than " + MOST_UNPACKED / (1024 * 1024)
                    + " MB: split it, or save the sheet as CSV.");
        }
        if (!book) {
            throw unreadable();
        }
        return texts;
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
            if (ahead.getRowNum() > number++) {
                return List.of();
            }
            List<String> cells = cells(ahead);
            ahead = null;
            return cells;
        } catch (IllegalStateException | ArithmeticException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell.getColumnIndex() >= MOST_COLUMNS) {
                break;
            }
            while (cells.size() < cell.getColumnIndex()) {
                cells.add("");
            }
            cells.add(text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static String date(Cell cell) {
        var time = DateUtil.getLocalDateTime(cell.getNumericCellValue());
        return time == null ? "" : time.toLocalDate().toString();
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

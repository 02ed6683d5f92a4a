package io.lejek.crm.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.lejek.backbone.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

/** A CSV (RFC 4180, with any separator), read as it is asked for. */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private boolean begun;

    CsvSheet(InputStream content, Charset encoding, char separator) {
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MOST_COLUMNS * LONGEST_CELL)
                .ofCsvRecord(new InputStreamReader(content, encoding));
        records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw unreadable();
        }
    }

    @Override
    public List<String> next() {
        try {
            List<String> cells = records.next().getFields();
            List<String> row = cells.size() > MOST_COLUMNS ? cells.subList(0, MOST_COLUMNS) : cells;
            if (!begun) {
                begun = true;
                return row.stream().map(CsvSheet::withoutMark).toList();
            }
            return row;
        } catch (CsvParseException e) {
            throw unreadable();
        }
    }

    private static String withoutMark(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == BYTE_ORDER_MARK ? cell.substring(1) : cell;
    }

    private static RuntimeException unreadable() {
        return Problem.NOT_A_SPREADSHEET.because(
                "The file cannot be split into rows: check separator and quotes, or save it as .xlsx.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

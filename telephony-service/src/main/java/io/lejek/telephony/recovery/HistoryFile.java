package io.lejek.telephony.recovery;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file to whose end the PBX adds rows: read from its end, so that its length does not matter. */
final class HistoryFile implements History {
    private static final int BLOCK = 256 * 1024;
    /** Rows are written when they end, a call detail record after its call: an older row proves little. */
    private static final int OLDER_ROWS = 200;

    private final Path path;
    private final HistoryFormat format;
    private final HistoryTime time;

    HistoryFile(Path path, HistoryFormat format, HistoryTime time) {
        this.path = path;
        this.format = format;
        this.time = time;
    }

    @Override
    public List<Map<String, String>> between(Instant from, Instant to) throws IOException {
        Deque<Map<String, String>> rows = new ArrayDeque<>();
        Path rotated = path.resolveSibling(path.getFileName() + ".1");
        if (readBack(path, from, to, rows) && Files.isReadable(rotated)) {
            readBack(rotated, from, to, rows);
        }
        return List.copyOf(rows);
    }

    /** @return whether the file began after that time, so that the one before it has to be read, too */
    private boolean readBack(Path file, Instant from, Instant to, Deque<Map<String, String>> rows) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = in.length();
            byte[] rest = {};
            int older = 0;
            while (end > 0 && older < OLDER_ROWS) {
                long start = Math.max(0, end - BLOCK);
                byte[] block = new byte[(int) (end - start) + rest.length];
                in.seek(start);
                in.readFully(block, 0, (int) (end - start));
                System.arraycopy(rest, 0, block, (int) (end - start), rest.length);
                int whole = start == 0 ? 0 : afterLineBreak(block);
                String[] lines = new String(block, whole, block.length - whole, StandardCharsets.UTF_8).split("\n");
                for (int line = lines.length - 1; line >= 0 && older < OLDER_ROWS; line--) {
                    older += take(lines[line], from, to, rows);
                }
                rest = java.util.Arrays.copyOf(block, whole);
                end = start;
            }
            return older < OLDER_ROWS;
        }
    }

    /** @return 1 when the row is older than what is looked for */
    private int take(String line, Instant from, Instant to, Deque<Map<String, String>> rows) throws IOException {
        Map<String, String> row = row(line);
        Optional<Instant> at = Optional.ofNullable(row.get(format.time)).flatMap(time::read);
        if (at.isEmpty() || at.get().isAfter(to)) {
            return 0;
        }
        if (at.get().isBefore(from)) {
            return 1;
        }
        if (rows.size() >= MOST_ROWS) {
            throw new IOException(path + " holds more than " + MOST_ROWS + " rows of that time");
        }
        rows.addFirst(row);
        return 0;
    }

    private Map<String, String> row(String line) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            Map<String, String> row = new HashMap<>();
            for (CsvRecord fields : reader) {
                for (int column = 0; column < Math.min(fields.getFieldCount(), format.columns.size()); column++) {
                    row.put(format.columns.get(column), fields.getField(column));
                }
            }
            return row;
        } catch (IOException | CsvParseException broken) {
            return Map.of();
        }
    }

    private static int afterLineBreak(byte[] block) {
        for (int i = 0; i < block.length; i++) {
            if (block[i] == '\n') {
                return i + 1;
            }
        }
        return block.length;
    }
}

package io.lejek.telephony.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A row of Asterisk's own call detail records.
 *
 * @param caller the caller's number
 * @param called the extension that was dialled last
 * @param disposition {@code ANSWERED}, {@code NO ANSWER}, {@code BUSY}, {@code FAILED}
 * @param start when the channel began, in whole seconds
 * @param end when this row of it ended
 * @param uniqueid of the channel that the row is about; a ring group has several rows with one
 */
public record CallDetail(
        String caller, String called, String disposition, Instant start, Instant end, String uniqueid) {
    private static final int CALLER = 1;
    private static final int CALLED = 2;
    private static final int START = 9;
    private static final int END = 11;
    private static final int DISPOSITION = 14;
    private static final int UNIQUEID = 16;

    static List<CallDetail> readAll(Path masterCsv) {
        try {
            return Files.exists(masterCsv)
                    ? Files.readAllLines(masterCsv).stream()
                            .map(CallDetail::read)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of the test's PBX hold no comma but inside quotes, and the only quotes inside quotes are doubled. */
    private static CallDetail read(String line) {
        List<String> values = List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
                .map(value -> value.replaceAll("^\"|\"$", ""))
                .toList();
        return new CallDetail(
                values.get(CALLER),
                values.get(CALLED),
                values.get(DISPOSITION),
                time(values.get(START)),
                time(values.get(END)),
                values.get(UNIQUEID));
    }

    private static Instant time(String utc) {
        return Instant.parse(utc.replace(' ', 'T') + "Z");
    }
}

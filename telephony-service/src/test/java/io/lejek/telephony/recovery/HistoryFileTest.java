package io.lejek.telephony.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PBX wrote down is found at the end of its file, however long that is. */
class HistoryFileTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final HistoryTime UTC = new HistoryTime(ZoneOffset.UTC, Duration.ZERO);

    @TempDir
    Path folder;

    @Test
    void readsTheRowsOfATimeFromTheEndOfALongFile() throws Exception {
        // Given
        Path file = write("lejek.csv", 0, 100_000);
        // When
        List<Map<String, String>> rows = celFile(file).between(NOON.plusSeconds(60_000), NOON.plusSeconds(60_009));
        // Then
        assertThat(rows).extracting(row -> row.get("uniqueid")).containsExactlyElementsOf(names(60_000, 60_010));
    }

    @Test
    void readsOnInTheFileThatWasRotatedAway() throws Exception {
        // Given
        write("lejek.csv.1", 0, 100);
        Path file = write("lejek.csv", 100, 200);
        // When
        List<Map<String, String>> rows = celFile(file).between(NOON.plusSeconds(95), NOON.plusSeconds(104));
        // Then
        assertThat(rows).extracting(row -> row.get("uniqueid")).containsExactlyElementsOf(names(95, 105));
    }

    @Test
    void leavesOutALineThatIsHalfWritten() throws Exception {
        // Given
        Path file = write("lejek.csv", 0, 10);
        Files.writeString(file, Files.readString(file) + "\"HANGUP\",\"17723");
        // When
        List<Map<String, String>> rows = celFile(file).between(NOON, NOON.plusSeconds(100));
        // Then
        assertThat(rows).hasSize(10);
    }

    @Test
    void saysWhichFileCannotBeRead() {
        // Given
        Path missing = folder.resolve("missing.csv");
        // When
        HistoryFile file = celFile(missing);
        // Then
        assertThatThrownBy(() -> file.between(NOON, NOON))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing.csv");
    }

    @Test
    void readsDatesInTheZoneOfThePbxAndCorrectsItsClock() {
        // Given
        HistoryTime warsaw = new HistoryTime(ZoneId.of("Europe/Warsaw"), Duration.ofHours(2));
        // When
        var read = warsaw.read("2026-03-01 12:00:00");
        // Then
        assertThat(read).contains(Instant.parse("2026-03-01T13:00:00Z"));
        assertThat(warsaw.read("1772366400.250000"))
                .contains(NOON.plus(Duration.ofHours(2)).plusMillis(250));
        assertThat(warsaw.read("yesterday")).isEmpty();
    }

    private HistoryFile celFile(Path file) {
        return new HistoryFile(file, HistoryFormat.CEL, UTC);
    }

    private Path write(String name, int from, int to) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                IntStream.range(from, to)
                        .mapToObj(second ->
                                "\"CHAN_START\",\"%d.000000\",\"A \"\"B\"\" Ł\",\"101\",\"102\",\"PJSIP/101-1\",\"\",\"%s\",\"%s\",\"\",\"\"\n"
                                        .formatted(
                                                NOON.plusSeconds(second).getEpochSecond(),
                                                "pbx-" + second,
                                                "pbx-" + second))
                        .collect(Collectors.joining()));
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(second -> "pbx-" + second).toList();
    }
}

package io.lejek.telephony.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.call.CallFacts;
import io.lejek.telephony.call.Direction;
import io.lejek.telephony.call.Outcome;
import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each capture of the line beside what the same Asterisk wrote down meanwhile: both have to come to the same calls. */
class RecoverCallsTest {
    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final NumberPlan PLAN = new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("[1-9]\\d{2}"), "");
    private static final PhoneNumbers NUMBERS = new PhoneNumbers("PL");
    private static final HistoryTime UTC = new HistoryTime(ZoneOffset.UTC, Duration.ZERO);

    static Stream<String> captures() {
        // The click whose id is none of ours is a call only by name.
        return Capture.all().stream().filter(name -> !name.equals("click-to-call-desk-does-not-answer"));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void channelEventLogComesToTheCallsOfTheLine(String capture) throws Exception {
        // Given
        List<CallFacts> line = calls(Capture.events(capture));
        // When
        List<CallFacts> log = calls(events(capture, ".cel", HistoryFormat.CEL));
        // Then
        assertThat(log).as("%s", log).hasSameSizeAs(line);
        for (CallFacts heard : line) {
            assertThat(log)
                    .filteredOn(call -> call.key().equals(heard.key()))
                    .singleElement()
                    .satisfies(read -> {
                        assertThat(read.direction()).isEqualTo(heard.direction());
                        assertThat(read.outcome()).isEqualTo(heard.outcome());
                        assertThat(read.callerNumber()).isEqualTo(heard.callerNumber());
                        assertThat(read.calledNumber()).isEqualTo(heard.calledNumber());
                        assertThat(read.extension()).isEqualTo(heard.extension());
                        assertThat(read.queue()).isEqualTo(heard.queue());
                        assertThat(read.talkSeconds())
                                .isBetween(heard.talkSeconds() - 1, heard.talkSeconds() + 1 + heard.holdSeconds());
                        assertThat(read.waitSeconds()).isBetween(heard.waitSeconds() - 1, heard.waitSeconds() + 1);
                        assertThat(read.hungUpBy()).isEqualTo(heard.hungUpBy());
                        assertThat(read.endCertain()).isTrue();
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            inbound-answered,           IN,       ANSWERED,  +447700900001, 101, 2
            inbound-no-answer,          IN,       MISSED,    +447700900001, 101, 0
            inbound-busy,               IN,       BUSY,      +447700900001, 101, 0
            outbound-answered,          OUT,      ANSWERED,  +447700900002, 101, 2
            outbound-busy,              OUT,      BUSY,      +447700900002, 101, 0
            outbound-no-answer,         OUT,      NO_ANSWER, +447700900002, 101, 0
            internal-answered,          INTERNAL, ANSWERED,  ,              101, 2
            ring-group-answered,        IN,       ANSWERED,  +447700900001, 102, 3
            ring-group-no-answer,       IN,       MISSED,    +447700900001, ,    0
            queue-answered,             IN,       ANSWERED,  +447700900001, 102, 4
            menu-answered,              IN,       ANSWERED,  +447700900001, 101, 2
            transfer-unasked,           IN,       ANSWERED,  +447700900001, 111, 2
            """)
    void callDetailRecordsComeToTheSameCall(
            String capture, Direction direction, Outcome outcome, String outside, String extension, long talked)
            throws Exception {
        // Given
        List<PbxEvent> events = events(capture, ".cdr", HistoryFormat.CDR);
        // When
        List<CallFacts> calls = calls(events);
        // Then
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.direction()).isEqualTo(direction);
            assertThat(call.outcome()).isEqualTo(outcome);
            assertThat(call.outsideNumber()).isEqualTo(outside);
            assertThat(call.extension()).isEqualTo(extension);
            assertThat(call.talkSeconds()).isBetween(talked - 1, talked + 2);
            assertThat(call.key())
                    .isEqualTo(calls(Capture.events(capture)).getFirst().key());
        });
    }

    @Test
    void callDetailRecordsKeepTheLengthOfACallInWhichTheClockWasSetBack() throws Exception {
        // Given
        HistoryTime warsaw = new HistoryTime(ZoneId.of("Europe/Warsaw"), Duration.ZERO);
        HistoryRow row = new HistoryRow(
                Map.ofEntries(
                        Map.entry("uniqueid", "1.1"),
                        Map.entry("linkedid", "1.1"),
                        Map.entry("src", "+447700900001"),
                        Map.entry("dst", "101"),
                        Map.entry("channel", "PJSIP/trunk-00000001"),
                        Map.entry("dstchannel", "PJSIP/101-00000002"),
                        Map.entry("start", "2026-10-25 02:50:00"),
                        Map.entry("answer", "2026-10-25 02:50:05"),
                        Map.entry("end", "2026-10-25 02:10:05"),
                        Map.entry("duration", "1205"),
                        Map.entry("billsec", "1200"),
                        Map.entry("disposition", "ANSWERED")),
                warsaw);
        // When
        List<CallFacts> calls = calls(CdrEvents.of(List.of(row)));
        // Then
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.startedAt()).isEqualTo(Instant.parse("2026-10-25T00:50:00Z"));
            assertThat(call.talkSeconds()).isEqualTo(1200);
        });
    }

    private static List<CallFacts> calls(List<PbxEvent> events) {
        return RecoverCalls.of("main", PLAN, NUMBERS, events, Instant.EPOCH, Instant.MAX);
    }

    private static List<PbxEvent> events(String capture, String suffix, HistoryFormat format) throws Exception {
        Path file = CAPTURES.resolve(capture + suffix);
        assertThat(Files.exists(file)).as("%s", file).isTrue();
        return format.events(
                new HistoryFile(file, format, UTC).between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")), UTC);
    }
}

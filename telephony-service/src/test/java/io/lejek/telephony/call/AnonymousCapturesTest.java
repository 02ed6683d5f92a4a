package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lejek.local.doctor.Anonymous;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.PbxEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the doctor writes for a report names nobody, and still shows what happened: it comes to the same calls. */
class AnonymousCapturesTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Stream<String> captures() {
        return Capture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void comesToTheSameCallsWithoutPeople(String capture) {
        // Given
        List<PbxEvent> events = Capture.events(capture);
        Anonymous anonymous = new Anonymous(List.of("PJSIP/trunk"));
        // When
        List<String> lines =
                events.stream().map(event -> line(event, anonymous)).toList();
        // Then
        assertThat(String.join("\n", lines)).doesNotContain("7700900001", "7700900002", "Nowak", "Zieliński");
        assertThat(summary(lines.stream().map(AnonymousCapturesTest::event).toList()))
                .isEqualTo(summary(events));
    }

    private static String line(PbxEvent event, Anonymous anonymous) {
        try {
            return anonymous
                    .event(JSON.readTree(JSON.writerFor(PbxEvent.class).writeValueAsString(event)))
                    .toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static PbxEvent event(String line) {
        try {
            return JSON.readValue(line, PbxEvent.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> summary(List<PbxEvent> events) {
        return CallFixture.play(events).calls().stream()
                .map(call -> call.key()
                        + call.direction()
                        + call.outcome()
                        + call.extension()
                        + call.talkSeconds()
                        + call.hungUpBy()
                        + call.queue())
                .sorted()
                .toList();
    }
}

package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lejek.telephony.call.CallFixture.Heard;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.PbxEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls at once, mixed by a seed: each comes out as it would alone. */
class CrowdedCallsTest {
    private static final List<String> CAPTURES = List.of(
            "inbound-answered",
            "inbound-given-up",
            "outbound-answered",
            "outbound-busy",
            "internal-answered",
            "ring-group-answered",
            "queue-answered",
            "menu-no-answer");
    private static final int CALLS = 60;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tellsManyCallsApart(long seed) {
        // Given
        Random random = new Random(seed);
        List<List<PbxEvent>> streams = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            List<PbxEvent> events = anotherOf(CAPTURES.get(random.nextInt(CAPTURES.size())), call);
            streams.add(events);
            expected.addAll(summary(CallFixture.play(events)));
        }
        // When
        Heard heard = CallFixture.play(mixed(streams, random));
        // Then
        assertThat(summary(heard)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(heard.open()).isZero();
    }

    @Test
    void comesToTheSameCallsFromTheJournal() {
        // Given
        List<PbxEvent> events = Capture.events("ring-group-answered");
        List<PbxEvent> read = events.stream().map(event -> read(write(event))).toList();
        // When
        Heard heard = CallFixture.play(read);
        // Then
        assertThat(heard).isEqualTo(CallFixture.play(events));
    }

    /** A capture as it would be of another call: other channels, other bridges. */
    private static List<PbxEvent> anotherOf(String capture, int number) {
        return Capture.events(capture).stream()
                .map(event -> read(write(event)
                        .replaceAll("pbx-(\\d+\\.\\d+)", "pbx-" + number + "-$1")
                        .replaceAll("-(0000\\w{4})\"", "-" + String.format("%04x", number) + "$1\"")
                        .replaceAll("(\"bridge(Id)?\":(\\{\"id\":)?\")", "$1" + number + "-")))
                .toList();
    }

    /** Each stream in its own order, the streams in any. */
    private static List<PbxEvent> mixed(List<List<PbxEvent>> streams, Random random) {
        List<PbxEvent> mixed = new ArrayList<>();
        List<Integer> next = new ArrayList<>(streams.stream().map(any -> 0).toList());
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, streams.size()).boxed().toList());
        while (!left.isEmpty()) {
            int stream = left.get(random.nextInt(left.size()));
            mixed.add(streams.get(stream).get(next.get(stream)));
            next.set(stream, next.get(stream) + 1);
            if (next.get(stream) == streams.get(stream).size()) {
                left.remove(Integer.valueOf(stream));
            }
        }
        return mixed;
    }

    private static List<String> summary(Heard heard) {
        return heard.calls().stream()
                .sorted(Comparator.comparing(CallFacts::key))
                .map(CallFacts::toString)
                .toList();
    }

    private static String write(PbxEvent event) {
        try {
            return JSON.writerFor(PbxEvent.class).writeValueAsString(event);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PbxEvent read(String json) {
        try {
            return JSON.readValue(json, PbxEvent.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

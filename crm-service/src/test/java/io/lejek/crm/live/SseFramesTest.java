package io.lejek.crm.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SseFramesTest {
    @ParameterizedTest
    @MethodSource("streams")
    void cutsWholeFrames(String stream, List<SseFrame> frames) {
        // When
        List<SseFrame> taken = new SseFrames().take(stream.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(taken).isEqualTo(frames);
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("event: phone\ndata: {}\n\n", List.of(new SseFrame("phone", "{}"))),
                Arguments.of("event:phone\r\ndata:{}\r\n\r\n", List.of(new SseFrame("phone", "{}"))),
                Arguments.of("data: a\r\r", List.of(new SseFrame("message", "a"))),
                Arguments.of("data: one\ndata: two\n\n", List.of(new SseFrame("message", "one\ntwo"))),
                Arguments.of(": comment\n\nid: 7\nretry: 5\n\n", List.of()),
                Arguments.of("data\n\n", List.of(new SseFrame("message", ""))),
                Arguments.of("event: phone\ndata: not ended\n", List.of()),
                Arguments.of(
                        "event: a\ndata: 1\n\ndata: 2\n\n",
                        List.of(new SseFrame("a", "1"), new SseFrame("message", "2"))));
    }

    @Test
    void cutsAlikeHoweverBytesArrive() {
        Random random = new Random(20261123);
        byte[] stream =
                "event: phone\r\ndata: {\"name\":\"Żółć 📞\"}\r\n\r\ndata: x\n\n".getBytes(StandardCharsets.UTF_8);
        List<SseFrame> whole = new SseFrames().take(stream);
        for (int round = 0; round < 500; round++) {
            // Given
            SseFrames frames = new SseFrames();
            List<SseFrame> taken = new ArrayList<>();

            // When
            for (int from = 0; from < stream.length; ) {
                int to = Math.min(stream.length, from + 1 + random.nextInt(9));
                taken.addAll(frames.take(Arrays.copyOfRange(stream, from, to)));
                from = to;
            }

            // Then
            assertThat(taken).as("round %d", round).isEqualTo(whole);
        }
    }

    @Test
    void refusesFrameWithoutEnd() {
        // Given
        SseFrames frames = new SseFrames();
        byte[] endless = "data: x".repeat(50_000).getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertThatThrownBy(() -> frames.take(endless)).isInstanceOf(IllegalStateException.class);
    }
}

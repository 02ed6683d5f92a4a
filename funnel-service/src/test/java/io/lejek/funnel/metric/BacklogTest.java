package io.lejek.funnel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Backlog backlog = new Backlog();

    @Test
    void isNothingWhenEverythingIsFolded() {
        // When
        Duration lag = backlog.sample(NOON, Map.of(0, 10L, 1, 0L), Map.of(0, 10L));

        // Then
        assertThat(lag).isZero();
    }

    @Test
    void isTheAgeOfTheOldestEndNotReached() {
        // Given
        backlog.sample(NOON, Map.of(0, 10L), Map.of(0, 5L));
        backlog.sample(NOON.plusSeconds(1), Map.of(0, 20L), Map.of(0, 9L));

        // When
        Duration behindTheFirst = backlog.sample(NOON.plusSeconds(2), Map.of(0, 30L), Map.of(0, 9L));
        Duration behindTheSecond = backlog.sample(NOON.plusSeconds(3), Map.of(0, 30L), Map.of(0, 10L));

        // Then
        assertThat(behindTheFirst).isEqualTo(Duration.ofSeconds(2));
        assertThat(behindTheSecond).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void tellsALongBacklogToo() {
        // Given
        Duration lag = Duration.ZERO;

        // When
        for (int second = 0; second <= 10_000; second++) {
            lag = backlog.sample(NOON.plusSeconds(second), Map.of(0, 10L + second), Map.of(0, 5L));
        }

        // Then
        assertThat(lag).isEqualTo(Duration.ofSeconds(10_000));
    }
}

package io.lejek.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PbxClockTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final double STAMP = START.minusSeconds(3600).getEpochSecond();

    private final PbxClock clock = new PbxClock();

    @Test
    void keepsTheDistancesOfThePbxWhenTheNetworkStalls() {
        // Given
        Instant first = clock.at(STAMP, START);
        // When
        Instant second = clock.at(STAMP + 1, START.plusMillis(2_900));
        // Then
        assertThat(first).isEqualTo(START);
        assertThat(second).isBetween(START.plusMillis(1_000), START.plusMillis(1_010));
    }

    @Test
    void neverPutsAnEventAfterItsArrival() {
        // Given
        clock.at(STAMP, START);
        // When
        Instant at = clock.at(STAMP + 60, START.plusMillis(5));
        // Then
        assertThat(at).isEqualTo(START.plusMillis(5));
    }

    @Test
    void followsAClockThatLeaps() {
        // Given
        clock.at(STAMP, START);
        // When
        Instant at = clock.at(STAMP - 3_600, START.plusSeconds(1));
        // Then
        assertThat(at).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void takesTheArrivalWhereThePbxStampsNothing() {
        // Given
        Double none = null;
        // When
        Instant at = clock.at(none, START);
        // Then
        assertThat(at).isEqualTo(START);
        assertThat(clock.at(Double.NaN, START)).isEqualTo(START);
    }
}

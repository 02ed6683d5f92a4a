package io.lejek.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.pbx.WireEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Ear ear = new Ear(Clock.fixed(NOW, ZoneOffset.UTC), 2);

    @Test
    void noticesWhatItCouldNotHandOver() throws InterruptedException {
        // Given
        hear(2);
        assertThat(ear.takeLoss()).isNull();
        // When
        hear(1);
        // Then
        assertThat(ear.takeLoss()).isEqualTo(NOW);
        assertThat(ear.takeLoss()).isNull();
        List<Heard> kept = ear.take(10, 0);
        assertThat(kept).hasSize(2);
    }

    private void hear(int events) {
        for (int i = 0; i < events; i++) {
            ear.hear(new WireEvent("Hangup", List.of()));
        }
    }
}

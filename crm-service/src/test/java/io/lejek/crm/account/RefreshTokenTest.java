package io.lejek.crm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshTokenTest {
    private static final Instant ISSUED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "  -,  0, ROTATE",
                "  -, 99, ROTATE",
                "  -, 100, EXPIRED",
                " 50, 50, ROTATE",
                " 50, 59, ROTATE",
                " 50, 60, STOLEN",
                " 50, 99, STOLEN",
                " 50, 100, EXPIRED"
            })
    void decidesByUseAndAge(@Nullable Integer usedAfter, int comesAfter, RefreshToken.Verdict verdict) {
        // Given
        RefreshToken token = new RefreshToken(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ISSUED.plusSeconds(100),
                usedAfter == null ? null : ISSUED.plusSeconds(usedAfter));

        // When
        RefreshToken.Verdict decided = token.verdict(ISSUED.plusSeconds(comesAfter), GRACE);

        // Then
        assertThat(decided).isEqualTo(verdict);
    }
}

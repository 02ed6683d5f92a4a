package io.lejek.telephony.calllist;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.call.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {
    private static final RetryRule RULE = new RetryRule(3, 10, 120, 60);
    private static final Instant ENDED = Instant.parse("2026-03-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "BUSY, 1, 10",
        "NO_ANSWER, 1, 120",
        "NO_ANSWER, 2, 120",
        "CANCELLED, 1, 120",
        "VOICEMAIL, 1, 120",
        "FAILED, 2, 60",
        "BUSY, 3, ",
        "NO_ANSWER, 4, ",
    })
    void triesAgainAfterATimeUntilTheLastAttempt(Outcome outcome, int attempts, Integer minutes) {
        // When
        Optional<Instant> again = RULE.after(outcome, attempts, ENDED);
        // Then
        assertThat(again).isEqualTo(Optional.ofNullable(minutes).map(after -> ENDED.plus(Duration.ofMinutes(after))));
    }
}

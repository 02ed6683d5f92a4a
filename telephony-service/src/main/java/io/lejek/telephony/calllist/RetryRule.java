package io.lejek.telephony.calllist;

import io.lejek.telephony.call.Outcome;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody who was not reached is tried again. Pure.
 *
 * @param most attempts for each client, 1 to 20
 * @param busyMinutes after a busy line
 * @param noAnswerMinutes after nobody answered
 * @param failedMinutes after the number could not be reached
 */
public record RetryRule(
        @Min(1) @Max(20) int most,
        @Min(1) @Max(RetryRule.WEEK) int busyMinutes,
        @Min(1) @Max(RetryRule.WEEK) int noAnswerMinutes,
        @Min(1) @Max(RetryRule.WEEK) int failedMinutes) {
    static final int WEEK = 7 * 24 * 60;

    /** @param attempts so far, this one included; empty: it was the last one */
    Optional<Instant> after(Outcome outcome, int attempts, Instant endedAt) {
        if (attempts >= most) {
            return Optional.empty();
        }
        int minutes = switch (outcome) {
            case BUSY -> busyMinutes;
            case FAILED -> failedMinutes;
            default -> noAnswerMinutes;
        };
        return Optional.of(endedAt.plus(Duration.ofMinutes(minutes)));
    }
}

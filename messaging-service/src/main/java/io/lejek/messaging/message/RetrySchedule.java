package io.lejek.messaging.message;

import java.time.Duration;

/**
 * When a letter is tried again: the first pause, four times as long after each further attempt, at most the longest.
 *
 * @param attempts after so many it is given up
 */
public record RetrySchedule(Duration first, Duration longest, int attempts) {
    public RetrySchedule {
        if (first.isNegative() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("The retry schedule needs first <= longest and at least one attempt: "
                    + first + ", " + longest + ", " + attempts);
        }
    }

    /** The pause after this attempt, counted from one. */
    Duration pauseAfter(int attempt) {
        Duration pause = first.multipliedBy(1L << (2 * Math.min(Math.max(attempt, 1) - 1, 15)));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }
}

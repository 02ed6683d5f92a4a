package io.lejek.crm.deal;

import io.lejek.crm.record.Violation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a deal, why, and when.
 *
 * @param actorId null when nobody in person did it
 * @param at when it happened, for what is entered later; null: just now
 * @param recordedAt when Lejek is told
 */
public record Act(
        @Nullable UUID actorId, Cause cause, @Nullable Instant at, Instant recordedAt) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /**
     * When it happened. History is told in order: it is neither in the future nor before what the deal went through last.
     *
     * @param last when the deal last changed its stage or outcome
     */
    Instant happenedAfter(Instant last) {
        if (at == null) {
            return recordedAt.isBefore(last) ? last : recordedAt;
        }
        if (at.isBefore(last)) {
            throw Violation.inBody("at", "It cannot be before the deal's last change, " + last + ".");
        }
        return notInFuture();
    }

    /** When it happened, for what nothing came before. */
    Instant notInFuture() {
        if (at == null) {
            return recordedAt;
        }
        if (at.isAfter(recordedAt) || at.isBefore(EARLIEST)) {
            throw Violation.inBody("at", "Enter when it happened: not in the future, and not before the year 2000.");
        }
        return at;
    }
}

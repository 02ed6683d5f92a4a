package io.lejek.funnel.fold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interval of a deal in a stage, with the terms at its beginning.
 *
 * @param number of the visit in the deal's life, from 1
 * @param enteredAt event time
 * @param recordedAt when it was written down
 * @param leaving null while the deal is there
 */
public record Visit(
        UUID dealId,
        int number,
        int attempt,
        Terms terms,
        Stage stage,
        Instant enteredAt,
        Instant recordedAt,
        @Nullable UUID actorId,
        @Nullable Leaving leaving) {

    /** How a visit ended. */
    public enum Exit {
        MOVED,
        WON,
        LOST,
        VOIDED
    }

    /** When and how a visit ended. */
    public record Leaving(Instant at, Exit exit) {}

    Visit left(Leaving how) {
        return new Visit(dealId, number, attempt, terms, stage, enteredAt, recordedAt, actorId, how);
    }
}

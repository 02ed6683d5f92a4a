package io.lejek.funnel.fold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a deal closed, with the terms of that moment: what changes later changes no closed figure.
 *
 * @param at event time of the closing
 * @param fromStageId stage at the closing (lost_from)
 * @param reachStageId furthest stage visited (lost_reach)
 * @param ownerId owner at the closing, to whom the outcome belongs
 * @param amountMinor at the closing, in minor units of {@code currency}
 */
public record Closing(
        Instant at,
        UUID fromStageId,
        UUID reachStageId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        long amountMinor,
        String currency) {

    static Closing of(Instant at, Stage from, Stage reach, Terms terms) {
        return new Closing(
                at, from.id(), reach.id(), terms.ownerId(), terms.teamId(), terms.amountMinor(), terms.currency());
    }
}

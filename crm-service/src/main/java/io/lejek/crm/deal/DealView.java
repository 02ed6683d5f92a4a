package io.lejek.crm.deal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal with its life so far.
 *
 * @param attempt counts from 1; each reopening begins the next
 * @param lossReason code; only of a lost deal
 * @param sourceInteraction the entry of the client's timeline that it was made of
 * @param visits in the order of their beginning; the one without an end is where the deal is
 */
record DealView(
        @JsonUnwrapped DealCard card,
        Instant openedAt,
        @Nullable Instant closedAt,
        int attempt,
        @Nullable String lossReason,
        @Nullable String competitor,
        @Nullable LocalDate winBackOn,
        @Nullable UUID sourceInteraction,
        List<VisitView> visits) {
    /** The time in a stage. */
    record VisitView(
            UUID stageId,
            String stageName,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String actorName) {}
}

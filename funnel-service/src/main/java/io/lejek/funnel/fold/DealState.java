package io.lejek.funnel.fold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as far as its events are folded.
 *
 * @param sequence of the last event folded
 * @param stage the stage of the present or, when closed, the last visit
 * @param visit number of that visit, from 1
 * @param enteredAt start of that visit
 * @param attempt 1, and one more with every reopening
 * @param lastAt newest event time
 * @param closing null while the deal is open or void
 */
public record DealState(
        UUID dealId,
        long sequence,
        Outcome outcome,
        Terms terms,
        Stage stage,
        int visit,
        Instant enteredAt,
        int attempt,
        Instant openedAt,
        Instant lastAt,
        @Nullable Closing closing) {}

package io.lejek.funnel.metric;

import io.lejek.funnel.fold.Closing;
import io.lejek.funnel.fold.DealState;
import io.lejek.funnel.fold.Outcome;
import io.lejek.funnel.fold.Stage;
import io.lejek.funnel.fold.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code deal}: a deal's state, laid flat. */
record DealRecord(
        UUID dealId,
        int partition,
        long sequence,
        Outcome outcome,
        UUID clientId,
        UUID typeId,
        int typeVersion,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        long amountMinor,
        String currency,
        long expectedMinor,
        @Nullable Instant nextActionAt,
        UUID stageId,
        String stageCode,
        String stageName,
        int stagePosition,
        BigDecimal stageProbability,
        int visit,
        Instant enteredAt,
        int attempt,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant closedAt,
        @Nullable UUID closedStageId,
        @Nullable UUID reachStageId,
        @Nullable UUID closedOwnerId,
        @Nullable UUID closedTeamId,
        @Nullable Long closedAmountMinor,
        @Nullable String closedCurrency) {

    static DealRecord of(int partition, DealState deal) {
        Terms terms = deal.terms();
        Stage stage = deal.stage();
        Closing closing = deal.closing();
        return new DealRecord(
                deal.dealId(),
                partition,
                deal.sequence(),
                deal.outcome(),
                terms.clientId(),
                terms.typeId(),
                terms.typeVersion(),
                terms.ownerId(),
                terms.teamId(),
                terms.amountMinor(),
                terms.currency(),
                terms.expectedMinor(stage),
                terms.nextActionAt(),
                stage.id(),
                stage.code(),
                stage.name(),
                stage.position(),
                stage.probability(),
                deal.visit(),
                deal.enteredAt(),
                deal.attempt(),
                deal.openedAt(),
                deal.lastAt(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.fromStageId(),
                closing == null ? null : closing.reachStageId(),
                closing == null ? null : closing.ownerId(),
                closing == null ? null : closing.teamId(),
                closing == null ? null : closing.amountMinor(),
                closing == null ? null : closing.currency());
    }

    DealState state() {
        return new DealState(
                dealId,
                sequence,
                outcome,
                new Terms(clientId, typeId, typeVersion, ownerId, teamId, amountMinor, currency, nextActionAt),
                new Stage(stageId, stageCode, stageName, stagePosition, stageProbability),
                visit,
                enteredAt,
                attempt,
                openedAt,
                lastAt,
                closing());
    }

    private @Nullable Closing closing() {
        if (closedAt == null
                || closedStageId == null
                || reachStageId == null
                || closedAmountMinor == null
                || closedCurrency == null) {
            return null;
        }
        return new Closing(
                closedAt, closedStageId, reachStageId, closedOwnerId, closedTeamId, closedAmountMinor, closedCurrency);
    }
}

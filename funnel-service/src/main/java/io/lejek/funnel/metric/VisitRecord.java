package io.lejek.funnel.metric;

import io.lejek.funnel.fold.FoldedBatch.VisitKey;
import io.lejek.funnel.fold.Visit;
import io.lejek.funnel.fold.Visit.Exit;
import io.lejek.funnel.fold.Visit.Leaving;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code stage_visit}. */
record VisitRecord(
        UUID dealId,
        int number,
        int attempt,
        UUID clientId,
        UUID typeId,
        int typeVersion,
        UUID stageId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        long amountMinor,
        String currency,
        Instant enteredAt,
        Instant recordedAt,
        @Nullable UUID actorId,
        @Nullable Instant leftAt,
        @Nullable Exit exit) {

    static VisitRecord of(Visit visit) {
        Leaving leaving = visit.leaving();
        return new VisitRecord(
                visit.dealId(),
                visit.number(),
                visit.attempt(),
                visit.terms().clientId(),
                visit.terms().typeId(),
                visit.terms().typeVersion(),
                visit.stage().id(),
                visit.terms().ownerId(),
                visit.terms().teamId(),
                visit.terms().amountMinor(),
                visit.terms().currency(),
                visit.enteredAt(),
                visit.recordedAt(),
                visit.actorId(),
                leaving == null ? null : leaving.at(),
                leaving == null ? null : leaving.exit());
    }

    /** The end of a visit that is in the table already. */
    record End(UUID dealId, int number, Instant leftAt, Exit exit) {
        static End of(VisitKey visit, Leaving leaving) {
            return new End(visit.dealId(), visit.number(), leaving.at(), leaving.exit());
        }
    }
}

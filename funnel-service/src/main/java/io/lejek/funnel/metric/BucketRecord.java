package io.lejek.funnel.metric;

import io.lejek.funnel.fold.BucketKey;
import io.lejek.funnel.fold.Measure;
import io.lejek.funnel.fold.Metric;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code stage_bucket}, or a difference to one. */
record BucketRecord(
        int partition,
        Metric metric,
        LocalDate day,
        UUID typeId,
        UUID stageId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        String currency,
        long deals,
        long amountMinor,
        long expectedMinor,
        long withoutNextStep) {

    static BucketRecord of(int partition, BucketKey key, Measure delta) {
        return new BucketRecord(
                partition,
                key.metric(),
                key.day(),
                key.typeId(),
                key.stageId(),
                key.ownerId(),
                key.teamId(),
                key.currency(),
                delta.deals(),
                delta.amountMinor(),
                delta.expectedMinor(),
                delta.withoutNextStep());
    }
}

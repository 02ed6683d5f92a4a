package io.lejek.funnel.fold;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rollup row is about. The currency belongs to it, so that a rate or another base currency is applied when reading.
 *
 * @param day in UTC
 */
public record BucketKey(
        LocalDate day,
        UUID typeId,
        UUID stageId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        Metric metric,
        String currency) {}

package io.lejek.funnel.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one deal adds to the rollups; an event takes the old contribution out and puts the new one in. */
public final class Contribution {
    private Contribution() {}

    public static Map<BucketKey, Measure> of(DealState deal) {
        return switch (deal.outcome()) {
            case OPEN -> open(deal);
            case WON -> closed(deal, deal.closing(), Metric.WON);
            case LOST -> closed(deal, deal.closing(), Metric.LOST_FROM, Metric.LOST_REACH);
            case VOID -> Map.of();
        };
    }

    private static Map<BucketKey, Measure> open(DealState deal) {
        Terms terms = deal.terms();
        BucketKey key = new BucketKey(
                day(deal.enteredAt()),
                terms.typeId(),
                deal.stage().id(),
                terms.ownerId(),
                terms.teamId(),
                Metric.OPEN,
                terms.currency());
        return Map.of(
                key,
                new Measure(
                        1,
                        terms.amountMinor(),
                        terms.expectedMinor(deal.stage()),
                        terms.nextActionAt() == null ? 1 : 0));
    }

    private static Map<BucketKey, Measure> closed(DealState deal, @Nullable Closing closing, Metric... metrics) {
        if (closing == null) {
            throw new IllegalStateException("closed deal " + deal.dealId() + " without its closing");
        }
        Measure measure = new Measure(1, closing.amountMinor(), 0, 0);
        return Arrays.stream(metrics)
                .collect(Collectors.toMap(metric -> key(deal.terms().typeId(), closing, metric), metric -> measure));
    }

    private static BucketKey key(UUID typeId, Closing closing, Metric metric) {
        return new BucketKey(
                day(closing.at()),
                typeId,
                metric == Metric.LOST_REACH ? closing.reachStageId() : closing.fromStageId(),
                closing.ownerId(),
                closing.teamId(),
                metric,
                closing.currency());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

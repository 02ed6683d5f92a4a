package io.lejek.funnel.fold;

import io.lejek.funnel.fold.Visit.Leaving;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch changes; to be written in one transaction.
 *
 * @param deals the deals touched, as they are now
 * @param entered visits that began, with their end when they also ended in this batch
 * @param left ends of visits that had begun before
 * @param deltas differences to the rollups
 * @param waiting events that now wait for a gap to close
 * @param released events that wait no more
 * @param newest when the newest event folded was recorded at its source; null when nothing was folded
 */
public record FoldedBatch(
        Collection<DealState> deals,
        Collection<Visit> entered,
        Map<VisitKey, Leaving> left,
        Map<BucketKey, Measure> deltas,
        Collection<DealEvent> waiting,
        Collection<DealEvent> released,
        @Nullable Instant newest) {

    /** A visit's name. */
    public record VisitKey(UUID dealId, int number) {}

    /** Names of the events that wait. */
    private record EventKey(UUID dealId, long sequence) {
        static EventKey of(DealEvent event) {
            return new EventKey(event.base().dealId(), event.base().sequence());
        }
    }

    /** Gathers the changes event by event. */
    static final class Changes {
        private final Map<UUID, DealState> deals = new LinkedHashMap<>();
        private final Map<VisitKey, Visit> entered = new LinkedHashMap<>();
        private final Map<VisitKey, Leaving> left = new LinkedHashMap<>();
        private final Map<BucketKey, Measure> deltas = new LinkedHashMap<>();
        private final Map<EventKey, DealEvent> waiting = new LinkedHashMap<>();
        private final Map<EventKey, DealEvent> released = new LinkedHashMap<>();
        private @Nullable Instant newest;

        void add(@Nullable DealState before, DealFold.Step step, DealEvent event) {
            deals.put(step.after().dealId(), step.after());
            if (before != null) {
                Contribution.of(before).forEach((key, measure) -> deltas.merge(key, measure.negate(), Measure::plus));
                leave(new VisitKey(before.dealId(), before.visit()), step.left());
            }
            Contribution.of(step.after()).forEach((key, measure) -> deltas.merge(key, measure, Measure::plus));
            if (step.entered() != null) {
                entered.put(new VisitKey(step.after().dealId(), step.entered().number()), step.entered());
            }
            Instant at = event.base().recordedAt();
            newest = newest == null || at.isAfter(newest) ? at : newest;
        }

        private void leave(VisitKey visit, @Nullable Leaving leaving) {
            if (leaving != null && entered.computeIfPresent(visit, (key, begun) -> begun.left(leaving)) == null) {
                left.put(visit, leaving);
            }
        }

        void waits(DealEvent event) {
            waiting.put(EventKey.of(event), event);
        }

        void waitsNoMore(DealEvent event) {
            if (waiting.remove(EventKey.of(event)) == null) {
                released.put(EventKey.of(event), event);
            }
        }

        FoldedBatch result() {
            deltas.values().removeIf(Measure::isZero);
            return new FoldedBatch(
                    deals.values(), entered.values(), left, deltas, waiting.values(), released.values(), newest);
        }
    }
}

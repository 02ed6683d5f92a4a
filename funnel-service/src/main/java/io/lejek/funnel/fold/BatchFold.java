package io.lejek.funnel.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of events folded into the deals that it touches: what was seen is skipped, what comes too early waits, and the
 * result is that of the deal's own order, however the events arrive.
 */
public final class BatchFold {
    private final Map<UUID, DealState> states = new HashMap<>();
    private final Map<UUID, NavigableMap<Long, DealEvent>> waiting = new HashMap<>();
    private final FoldedBatch.Changes changes = new FoldedBatch.Changes();

    private BatchFold(Collection<DealState> known, Collection<DealEvent> waiting) {
        known.forEach(state -> states.put(state.dealId(), state));
        waiting.forEach(this::hold);
    }

    /**
     * Folds.
     *
     * @param known the deals touched by the batch, as far as they exist
     * @param waiting the events of these deals that wait for a gap to close
     * @param batch the events in the order of their arrival
     */
    public static FoldedBatch fold(Collection<DealState> known, Collection<DealEvent> waiting, List<DealEvent> batch) {
        BatchFold fold = new BatchFold(known, waiting);
        batch.forEach(fold::take);
        return fold.changes.result();
    }

    private void take(DealEvent event) {
        UUID deal = event.base().dealId();
        long next = next(deal);
        if (event.base().sequence() > next) {
            if (hold(event) == null) {
                changes.waits(event);
            }
            return;
        }
        if (event.base().sequence() == next) {
            apply(event);
            release(deal);
        }
    }

    private void release(UUID deal) {
        NavigableMap<Long, DealEvent> held = waiting.getOrDefault(deal, new TreeMap<>());
        while (!held.isEmpty() && held.firstKey() <= next(deal)) {
            DealEvent event = held.pollFirstEntry().getValue();
            changes.waitsNoMore(event);
            if (event.base().sequence() == next(deal)) {
                apply(event);
            }
        }
    }

    private void apply(DealEvent event) {
        UUID deal = event.base().dealId();
        DealState before = states.get(deal);
        DealFold.Step step = DealFold.apply(before, event);
        states.put(deal, step.after());
        changes.add(before, step, event);
    }

    private @Nullable DealEvent hold(DealEvent event) {
        return waiting.computeIfAbsent(event.base().dealId(), any -> new TreeMap<>())
                .putIfAbsent(event.base().sequence(), event);
    }

    private long next(UUID deal) {
        DealState state = states.get(deal);
        return state == null ? 1 : state.sequence() + 1;
    }
}

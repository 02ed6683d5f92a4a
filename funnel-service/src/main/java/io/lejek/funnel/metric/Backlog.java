package io.lejek.funnel.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/**
 * How long events wait, learned from samples: the ends of the partitions at a moment are reached some time later, and the
 * oldest ends that are not reached yet tell how old the oldest event is that still waits, at most one sample too young.
 */
final class Backlog {
    static final int CAPACITY = 512;

    private final Deque<Sample> unreached = new ArrayDeque<>();

    private record Sample(Instant at, Map<Integer, Long> ends) {
        boolean isReached(Map<Integer, Long> positions) {
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /**
     * Adds a sample.
     *
     * @param ends offset after the last event, by partition
     * @param positions offset of the next event to be folded, by partition
     */
    Duration sample(Instant now, Map<Integer, Long> ends, Map<Integer, Long> positions) {
        unreached.addLast(new Sample(now, ends));
        while (!unreached.isEmpty() && unreached.getFirst().isReached(positions)) {
            unreached.removeFirst();
        }
        if (unreached.size() > CAPACITY) {
            thin();
        }
        return unreached.isEmpty()
                ? Duration.ZERO
                : Duration.between(unreached.getFirst().at(), now);
    }

    /** Halves the samples: a long backlog is told more coarsely, and memory stays flat. */
    private void thin() {
        Iterator<Sample> samples = unreached.iterator();
        for (boolean keep = true; samples.hasNext(); keep = !keep) {
            samples.next();
            if (!keep) {
                samples.remove();
            }
        }
    }
}

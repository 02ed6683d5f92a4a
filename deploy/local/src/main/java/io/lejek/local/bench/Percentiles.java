package io.lejek.local.bench;

import java.util.List;

/** The percentiles of measured times, in milliseconds. */
record Percentiles(List<Double> sorted) {
    Percentiles {
        sorted = sorted.stream().sorted().toList();
    }

    /** The value that {@code percent} of all do not exceed (nearest rank). */
    double at(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}

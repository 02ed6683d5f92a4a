package io.lejek.local.bench;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param figure what was measured
 * @param value in {@code unit}
 * @param unit like {@code ms}
 * @param bar what it must be, like {@code <= 500 ms}; "" when there is no bar
 * @param holds whether it is so
 */
public record Figure(String figure, double value, String unit, String bar, boolean holds) {
    /** A figure that must not exceed a limit. */
    public static Figure atMost(String figure, double value, double limit, String unit) {
        return new Figure(figure, value, unit, "<= " + text(limit) + " " + unit, value <= limit);
    }

    /** A figure that must reach a limit. */
    public static Figure atLeast(String figure, double value, double limit, String unit) {
        return new Figure(figure, value, unit, ">= " + text(limit) + " " + unit, value >= limit);
    }

    /** A figure that is shown for comparison alone. */
    public static Figure shown(String figure, double value, String unit) {
        return new Figure(figure, value, unit, "", true);
    }

    /** {@code figure | value | bar | holds}, the last as {@code holds} or {@code falls short}. */
    public String line() {
        return figure + " | " + text(value) + " " + unit + " | " + (bar.isEmpty() ? "-" : bar) + " | "
                + (holds ? "holds" : "falls short");
    }

    private static String text(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}

package io.lejek.crm.record;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the marker to pass as {@code after} for the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** The most items that one page holds. */
    public static final int LIMIT = 200;

    /** A page of at most {@code limit} of these rows, which were read with one more to know whether there is a next page. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> marker) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(List.copyOf(rows.subList(0, limit)), marker.apply(rows.get(limit - 1)));
    }
}

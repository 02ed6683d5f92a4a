package io.lejek.crm.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a filter as it is sent and kept: either {@code all}, {@code any} or {@code not} of other nodes, or a condition of
 * {@code field}, {@code is} and {@code values}. At most 8 levels and 60 conditions.
 *
 * @param field such as {@code city}, {@code property:<id>} or {@code consent:EMAIL:MARKETING}; see {@link Field}
 * @param values as text: numbers with a point, dates as 2026-11-26, ids
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilterInput(
        @Nullable List<FilterInput> all,
        @Nullable List<FilterInput> any,
        @Nullable FilterInput not,
        @Nullable String field,
        @Nullable Operator is,
        @Nullable List<String> values) {
    /** The condition that a field has this value. */
    public static FilterInput oneOf(String field, String value) {
        return new FilterInput(null, null, null, field, Operator.ONE_OF, List.of(value));
    }
}

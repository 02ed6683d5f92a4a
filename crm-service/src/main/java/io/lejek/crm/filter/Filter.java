package io.lejek.crm.filter;

import java.util.List;

/** A filter that has been checked: it can be asked of any client. */
sealed interface Filter {
    /** Everybody. */
    Filter EVERYBODY = new All(List.of());

    record All(List<Filter> parts) implements Filter {}

    record Any(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /**
     * @param argument what follows the name of the field: the id of a property, channel and purpose of a consent; else empty
     * @param at where it stands in the filter, such as {@code filter.all[1]}
     */
    record Condition(Field field, String argument, Operator is, List<String> values, String at) implements Filter {}
}

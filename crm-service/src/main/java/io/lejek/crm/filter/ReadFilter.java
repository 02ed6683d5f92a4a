package io.lejek.crm.filter;

import io.lejek.crm.record.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a filter as it was sent into one that can be asked, or says which node is wrong. */
final class ReadFilter {
    private static final int DEEPEST = 8;
    private static final int MOST_CONDITIONS = 60;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_DAYS = 40_000;
    private static final int MOST_DECIMALS = 20;
    private static final Set<Operator> WITHOUT_VALUE =
            EnumSet.of(Operator.KNOWN, Operator.UNKNOWN, Operator.YES, Operator.NO);
    private static final Set<Operator> LISTS = EnumSet.of(Operator.ONE_OF, Operator.NONE_OF);
    private static final Set<String> WHOSE = Set.of("me", "team", "nobody");

    private int conditions;

    private ReadFilter() {}

    static Filter read(@Nullable FilterInput input) {
        return input == null ? Filter.EVERYBODY : new ReadFilter().node(input, "filter", 1);
    }

    private Filter node(@Nullable FilterInput input, String at, int depth) {
        if (input == null) {
            throw wrong(at, "Give a condition here, or leave it out.");
        }
        if (depth > DEEPEST) {
            throw wrong(at, "Groups may lie in each other at most " + DEEPEST + " deep.");
        }
        long kinds = Stream.of(input.all(), input.any(), input.not(), input.field())
                .filter(part -> part != null)
                .count();
        if (kinds != 1) {
            throw wrong(at, "Give one of all, any, not, or a condition with field, is and values.");
        }
        if (input.all() != null) {
            return new Filter.All(parts(input.all(), at + ".all", depth));
        }
        if (input.any() != null) {
            return new Filter.Any(parts(input.any(), at + ".any", depth));
        }
        return input.field() == null
                ? new Filter.Not(node(input.not(), at + ".not", depth + 1))
                : condition(input, input.field(), at);
    }

    private List<Filter> parts(List<FilterInput> inputs, String at, int depth) {
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            parts.add(node(inputs.get(i), at + "[" + i + "]", depth + 1));
        }
        return parts;
    }

    private Filter condition(FilterInput input, String name, String at) {
        if (++conditions > MOST_CONDITIONS) {
            throw wrong(at, "A filter has at most " + MOST_CONDITIONS + " conditions.");
        }
        int colon = name.indexOf(':');
        Field field = Field.of(colon < 0 ? name : name.substring(0, colon))
                .orElseThrow(() -> wrong(at + ".field", "There is no field of this name."));
        Operator is = input.is();
        if (is == null || !field.operators().contains(is)) {
            throw wrong(at + ".is", "Choose one of " + field.operators() + " for " + field.key() + ".");
        }
        List<String> values = input.values() == null ? List.of() : input.values();
        Filter.Condition condition =
                new Filter.Condition(field, colon < 0 ? "" : name.substring(colon + 1), is, values, at);
        check(condition);
        return condition;
    }

    private static void check(Filter.Condition condition) {
        int count = condition.values().size();
        boolean fits = WITHOUT_VALUE.contains(condition.is())
                ? count == 0
                : LISTS.contains(condition.is()) ? count >= 1 && count <= MOST_VALUES : count == 1;
        if (!fits) {
            throw wrong(
                    condition,
                    "Give the values that " + condition.is() + " needs: none, one, or at most " + MOST_VALUES + ".");
        }
        condition.values().forEach(value -> checkValue(condition, value));
        if (condition.field() == Field.PROPERTY && !isId(condition.argument())) {
            throw wrong(condition, "Write the field as property:<id of the property>.");
        }
        if (condition.field() == Field.CONSENT
                && !condition.argument().matches("(EMAIL|SMS|CALL):(MARKETING|SERVICE)")) {
            throw wrong(condition, "Write the field as consent:EMAIL:MARKETING, with SMS or CALL, and SERVICE.");
        }
    }

    private static void checkValue(Filter.Condition condition, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_VALUE || value.indexOf(0) >= 0) {
            throw wrong(condition, "A value has 1 to " + LONGEST_VALUE + " characters.");
        }
        boolean fits = switch (condition.is()) {
            case AT_LEAST, AT_MOST -> isNumber(value);
            case UNTIL, SINCE -> isDate(value);
            case WITHIN_DAYS, NOT_WITHIN_DAYS -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= MOST_DAYS;
            case ONE_OF, NONE_OF ->
                switch (condition.field()) {
                    case STAGE, SEGMENT -> isId(value);
                    case OWNER -> isId(value) || WHOSE.contains(value);
                    case KIND -> value.matches("COMPANY|PERSON");
                    case CONSENT -> value.matches("GIVEN|WITHDRAWN|NOT_ASKED");
                    default -> true;
                };
            default -> true;
        };
        if (!fits) {
            throw wrong(
                    condition,
                    "\"" + value + "\" does not fit " + condition.field().key() + " and " + condition.is() + ".");
        }
    }

    static boolean isNumber(String value) {
        try {
            // PostgreSQL takes no number of any number of decimals.
            return value.length() <= 20
                    && Math.abs((long) new BigDecimal(value).scale()) <= MOST_DECIMALS
                    && new BigDecimal(value).abs().compareTo(new BigDecimal("1e15")) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1000 && year <= 9999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static HttpProblem wrong(Filter.Condition condition, String message) {
        return wrong(condition.at(), message);
    }

    private static HttpProblem wrong(String at, String message) {
        return Violation.inBody(at, message);
    }
}

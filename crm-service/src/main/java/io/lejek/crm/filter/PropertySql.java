package io.lejek.crm.filter;

import io.lejek.crm.property.PropertyDefinition;
import io.lejek.crm.property.PropertyType;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a condition on a user-defined property; its type decides what may be asked. */
final class PropertySql {
    private static final Set<Operator> TEXT =
            EnumSet.of(Operator.ONE_OF, Operator.NONE_OF, Operator.CONTAINS, Operator.KNOWN, Operator.UNKNOWN);
    private static final Set<Operator> NUMBER =
            EnumSet.of(Operator.ONE_OF, Operator.AT_LEAST, Operator.AT_MOST, Operator.KNOWN, Operator.UNKNOWN);
    private static final Set<Operator> DATE = EnumSet.of(
            Operator.SINCE,
            Operator.UNTIL,
            Operator.WITHIN_DAYS,
            Operator.NOT_WITHIN_DAYS,
            Operator.KNOWN,
            Operator.UNKNOWN);
    private static final Set<Operator> CHOICE =
            EnumSet.of(Operator.ONE_OF, Operator.NONE_OF, Operator.KNOWN, Operator.UNKNOWN);
    private static final Set<Operator> YES_NO = EnumSet.of(Operator.YES, Operator.NO, Operator.KNOWN, Operator.UNKNOWN);

    private final PropertyDefinition definition;
    private final FilterSql sql;

    PropertySql(PropertyDefinition definition, FilterSql sql) {
        this.definition = definition;
        this.sql = sql;
    }

    String of(Filter.Condition c) {
        Set<Operator> allowed = allowed(definition.type());
        if (!allowed.contains(c.is())) {
            throw ReadFilter.wrong(c, "Choose one of " + allowed + " for the property " + definition.name() + ".");
        }
        // The id comes from the definition, so it is written safely.
        String value = "c.properties ->> '" + definition.id() + "'";
        return switch (c.is()) {
            case KNOWN -> "(" + value + ") is not null";
            case UNKNOWN -> "(" + value + ") is null";
            case YES -> holds("true");
            case NO -> holds("false");
            case CONTAINS ->
                "plain(" + value + ") like plain("
                        + sql.bind(FilterSql.containing(c.values().getFirst())) + ")";
            case AT_LEAST ->
                "cast(" + value + " as numeric) >= "
                        + sql.bind(new BigDecimal(c.values().getFirst()));
            case AT_MOST ->
                "cast(" + value + " as numeric) <= "
                        + sql.bind(new BigDecimal(c.values().getFirst()));
            case SINCE -> value + " >= " + sql.bind(c.values().getFirst());
            case UNTIL -> value + " <= " + sql.bind(c.values().getFirst());
            case WITHIN_DAYS -> value + " >= " + sql.daysAgoDate(c.values().getFirst());
            case NOT_WITHIN_DAYS ->
                "(" + value + " >= " + sql.daysAgoDate(c.values().getFirst()) + ") is not true";
            case ONE_OF -> oneOf(c);
            case NONE_OF -> "not " + oneOf(c);
        };
    }

    private String oneOf(Filter.Condition c) {
        return c.values().stream()
                .map(one -> definition.type() == PropertyType.NUMBER ? number(c, one) : text(one))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String number(Filter.Condition c, String value) {
        if (!ReadFilter.isNumber(value)) {
            throw ReadFilter.wrong(c, "Give numbers for the property " + definition.name() + ".");
        }
        return holds(sql.bind(new BigDecimal(value)));
    }

    private String text(String value) {
        return "c.properties @> jsonb_build_object('" + definition.id() + "', cast(" + sql.bind(value.strip())
                + " as text))";
    }

    /** Containment is what the index on the properties answers. */
    private String holds(String value) {
        return "c.properties @> jsonb_build_object('" + definition.id() + "', " + value + ")";
    }

    static Set<Operator> allowed(PropertyType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case DATE -> DATE;
            case CHOICE -> CHOICE;
            case YES_NO -> YES_NO;
        };
    }
}

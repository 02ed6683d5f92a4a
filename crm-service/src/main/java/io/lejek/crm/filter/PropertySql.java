package io.lejek.crm.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
            case YES -> holds(JSON.booleanNode(true));
            case NO -> holds(JSON.booleanNode(false));
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
                .map(one ->
                        holds(definition.type() == PropertyType.NUMBER ? number(c, one) : JSON.textNode(one.strip())))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private JsonNode number(Filter.Condition c, String value) {
        if (!ReadFilter.isNumber(value)) {
            throw ReadFilter.wrong(c, "Give numbers for the property " + definition.name() + ".");
        }
        return JSON.numberNode(new BigDecimal(value));
    }

    /** Containment is what the index on the properties answers; a constant is worked out once, a function call for each row. */
    private String holds(JsonNode value) {
        String object = JSON.objectNode().set(definition.id().toString(), value).toString();
        return "c.properties @> cast(" + sql.bind(object) + " as jsonb)";
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

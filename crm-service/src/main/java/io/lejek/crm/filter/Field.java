package io.lejek.crm.filter;

import static io.lejek.crm.filter.Operator.AT_LEAST;
import static io.lejek.crm.filter.Operator.AT_MOST;
import static io.lejek.crm.filter.Operator.CONTAINS;
import static io.lejek.crm.filter.Operator.KNOWN;
import static io.lejek.crm.filter.Operator.NONE_OF;
import static io.lejek.crm.filter.Operator.NOT_WITHIN_DAYS;
import static io.lejek.crm.filter.Operator.ONE_OF;
import static io.lejek.crm.filter.Operator.SINCE;
import static io.lejek.crm.filter.Operator.UNKNOWN;
import static io.lejek.crm.filter.Operator.UNTIL;
import static io.lejek.crm.filter.Operator.WITHIN_DAYS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a condition may ask for, by the name that it has in JSON, and with which operators. */
enum Field {
    NAME("name", CONTAINS, ONE_OF),
    KIND("kind", ONE_OF),
    ADDRESS("address", CONTAINS, KNOWN, UNKNOWN),
    POSTAL_CODE("postalCode", ONE_OF, NONE_OF, CONTAINS, KNOWN, UNKNOWN),
    CITY("city", ONE_OF, NONE_OF, CONTAINS, KNOWN, UNKNOWN),
    REGION("region", ONE_OF, NONE_OF, CONTAINS, KNOWN, UNKNOWN),
    SOURCE("source", ONE_OF, NONE_OF, CONTAINS, KNOWN, UNKNOWN),
    TAX_NUMBER("taxNumber", KNOWN, UNKNOWN),
    NOTE("note", CONTAINS, KNOWN, UNKNOWN),
    SIZE("size", AT_LEAST, AT_MOST, KNOWN, UNKNOWN),
    OWNER("owner", ONE_OF, NONE_OF),
    CATEGORY("category", ONE_OF, NONE_OF, KNOWN, UNKNOWN),
    /** {@code property:<id>}; what may be asked depends on the type of the property. */
    PROPERTY("property", Operator.values()),
    PHONE("phone", KNOWN, UNKNOWN),
    EMAIL("email", KNOWN, UNKNOWN),
    /** {@code consent:<channel>:<purpose>} of any contact point: GIVEN, WITHDRAWN, NOT_ASKED. */
    CONSENT("consent", ONE_OF),
    LAST_CONTACT("lastContact", WITHIN_DAYS, NOT_WITHIN_DAYS, SINCE, UNTIL, KNOWN, UNKNOWN),
    CREATED("created", WITHIN_DAYS, NOT_WITHIN_DAYS, SINCE, UNTIL),
    OPEN_DEAL("openDeal", KNOWN, UNKNOWN),
    STAGE("stage", ONE_OF, NONE_OF),
    OPEN_TASK("openTask", KNOWN, UNKNOWN),
    SEGMENT("segment", ONE_OF, NONE_OF);

    private final String key;
    private final Set<Operator> operators;

    Field(String key, Operator... operators) {
        this.key = key;
        this.operators = EnumSet.copyOf(Arrays.asList(operators));
    }

    String key() {
        return key;
    }

    Set<Operator> operators() {
        return operators;
    }

    static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

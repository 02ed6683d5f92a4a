package io.lejek.crm.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a client, in the form that is kept.
 *
 * @param fields by the name of the target: texts, numbers, {@code owner} as the id of a user; user-defined ones as {@code property:<id>}
 * @param person the contact person; null when the row names none
 * @param consents channels for which the client has consented to advertising
 */
record RowFacts(
        Map<String, Object> fields,
        List<Point> points,
        List<String> categories,
        @Nullable Person person,
        List<String> consents) {

    /**
     * How the client is reached.
     *
     * @param kind PHONE or EMAIL
     * @param person whether it is the contact person's
     */
    record Point(String kind, String value, String raw, boolean person) {}

    record Person(String name, @Nullable String position) {}
}

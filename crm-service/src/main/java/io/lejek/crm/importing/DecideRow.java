package io.lejek.crm.importing;

import io.lejek.crm.importing.ImportMapping.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what a row does to the client that it means. */
final class DecideRow {
    private DecideRow() {}

    /**
     * A client as far as a row can change it.
     *
     * @param fields as in {@link RowFacts}; without those that are not known
     * @param points values of all contact points
     * @param persons names in lower case
     */
    record Known(
            UUID id, Map<String, Object> fields, Set<String> points, Set<String> categories, Set<String> persons) {}

    /** From and to; {@code from} is null when it was not known. */
    record Difference(@Nullable Object from, Object to) {}

    /** What is done to a client that is there already. */
    record Changes(
            Map<String, Difference> fields,
            List<RowFacts.Point> points,
            List<String> categories,
            RowFacts.@Nullable Person person) {
        boolean none() {
            return fields.isEmpty() && points.isEmpty() && categories.isEmpty() && person == null;
        }
    }

    /** Contact points, categories and the contact person are only ever added: an import takes nothing away. */
    static Changes changes(RowFacts facts, Known known, Policy policy) {
        Map<String, Difference> fields = new TreeMap<>();
        facts.fields().forEach((field, value) -> {
            Object old = known.fields().get(field);
            boolean fills = old == null || policy == Policy.OVERWRITE;
            if (fills && !same(old, value)) {
                fields.put(field, new Difference(old, value));
            }
        });
        RowFacts.Person person = facts.person();
        return new Changes(
                fields,
                facts.points().stream()
                        .filter(point -> !known.points().contains(point.value()))
                        .toList(),
                facts.categories().stream()
                        .filter(one -> !known.categories().contains(one))
                        .toList(),
                person == null || known.persons().contains(person.name().toLowerCase(java.util.Locale.ROOT))
                        ? null
                        : person);
    }

    private static boolean same(@Nullable Object old, Object value) {
        if (old instanceof Number && value instanceof Number) {
            return new BigDecimal(old.toString()).compareTo(new BigDecimal(value.toString())) == 0;
        }
        return Objects.equals(old, value);
    }
}

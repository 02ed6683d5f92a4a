package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.crm.record.Violation;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;

/** Decides what is known of one client that was two; rows are of the table {@code client}. */
final class MergedFields {
    private static final String PROPERTIES = "properties";
    private static final String PROPERTY = PROPERTIES + ".";

    /** The columns by the names that the API gives them. */
    static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("kind", "kind"),
            Map.entry("name", "name"),
            Map.entry("address", "address"),
            Map.entry("postalCode", "postal_code"),
            Map.entry("city", "city"),
            Map.entry("region", "region"),
            Map.entry("size", "size"),
            Map.entry("taxNumber", "tax_number"),
            Map.entry("source", "source"),
            Map.entry("ownerId", "owner_id"),
            Map.entry("note", "note"));

    private MergedFields() {}

    /**
     * The survivor's row as it is to be.
     *
     * @param fromOther fields to take from the other one; of the rest the survivor's value stays, unless there is none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a field that clients do not have
     */
    static ObjectNode of(ObjectNode survivor, JsonNode other, Collection<String> fromOther) {
        for (String field : fromOther) {
            if (!COLUMNS.containsKey(field) && !field.startsWith(PROPERTY)) {
                throw Violation.inBody("fromOther", "Clients have no field \"" + field + "\".");
            }
        }
        ObjectNode merged = survivor.deepCopy();
        COLUMNS.forEach((field, column) -> {
            if (fromOther.contains(field) || merged.path(column).isNull()) {
                merged.set(column, other.path(column));
            }
        });
        merged.set(PROPERTIES, properties(merged.withObject(PROPERTIES), other.path(PROPERTIES), fromOther));
        return merged;
    }

    private static ObjectNode properties(ObjectNode survivor, JsonNode other, Collection<String> fromOther) {
        for (Iterator<Entry<String, JsonNode>> each = other.properties().iterator(); each.hasNext(); ) {
            Entry<String, JsonNode> value = each.next();
            if (!survivor.has(value.getKey()) || fromOther.contains(PROPERTY + value.getKey())) {
                survivor.set(value.getKey(), value.getValue());
            }
        }
        return survivor;
    }
}

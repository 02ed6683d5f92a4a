package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Decides what of a merge can be undone, from what was before, what the merge made of it, and what is now. */
final class Restored {
    private static final Set<String> COMPUTED =
            Set.of("version", "changed_at", "search_text", "search_name", "tax_key");

    private Restored() {}

    /**
     * A row as it is to be.
     *
     * @param kept the columns that were changed since the merge and stay as they are
     */
    record Row(ObjectNode row, Collection<String> kept) {}

    /** Takes each column back that is as the merge left it. */
    static Row of(JsonNode before, JsonNode after, ObjectNode now) {
        ObjectNode row = now.deepCopy();
        Set<String> kept = new TreeSet<>();
        for (String column : List.copyOf(names(now))) {
            boolean taken = !COMPUTED.contains(column) && !before.path(column).equals(after.path(column));
            if (taken && now.path(column).equals(after.path(column))) {
                row.set(column, before.path(column));
            } else if (taken && !now.path(column).equals(before.path(column))) {
                kept.add(column);
            }
        }
        return new Row(row, kept);
    }

    private static Set<String> names(ObjectNode row) {
        Set<String> names = new TreeSet<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

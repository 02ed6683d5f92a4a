package io.lejek.crm.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The changed fields of one entry; each property of a client is a field of its own. */
record Fields(List<Field> fields) {
    /** The columns whose values are ids of something with a name. */
    private static final Set<String> NAMED = Set.of("owner_id", "team_id", "person_id", "actor_id");

    /** @param property whose value it is; null for a column */
    record Field(String column, @Nullable UUID property, JsonNode from, JsonNode to) {}

    static Fields of(JsonNode changes) {
        List<Field> fields = new ArrayList<>();
        changes.properties().forEach(entry -> {
            JsonNode from = entry.getValue().path("from");
            JsonNode to = entry.getValue().path("to");
            if (entry.getKey().equals("properties")) {
                fields.addAll(properties(from, to));
            } else if (!entry.getKey().equals("contact_point_id")) {
                fields.add(new Field(entry.getKey(), null, from, to));
            }
        });
        return new Fields(fields);
    }

    private static List<Field> properties(JsonNode from, JsonNode to) {
        Set<String> ids = new TreeSet<>();
        from.fieldNames().forEachRemaining(ids::add);
        to.fieldNames().forEachRemaining(ids::add);
        return ids.stream()
                .filter(id -> !from.path(id).equals(to.path(id)))
                .map(id -> new Field("property", UUID.fromString(id), from.path(id), to.path(id)))
                .toList();
    }

    /** Of whom and what the names are needed. */
    Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        for (Field field : fields) {
            if (field.property() != null) {
                ids.add(field.property());
            }
            if (NAMED.contains(field.column())) {
                List.of(field.from(), field.to()).stream()
                        .filter(JsonNode::isTextual)
                        .forEach(id -> ids.add(UUID.fromString(id.asText())));
            }
        }
        return ids;
    }

    List<AuditChange> named(Map<UUID, String> names) {
        return fields.stream()
                .map(field -> new AuditChange(
                        field.column(),
                        field.property() == null ? null : names.get(field.property()),
                        value(field, field.from(), names),
                        value(field, field.to(), names)))
                .toList();
    }

    private static @Nullable String value(Field field, JsonNode value, Map<UUID, String> names) {
        if (value.isMissingNode() || value instanceof NullNode) {
            return null;
        }
        if (NAMED.contains(field.column())) {
            return names.getOrDefault(UUID.fromString(value.asText()), value.asText());
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}

package io.lejek.crm.property;

import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The definitions of the properties, and the check of values against them. */
@ApplicationScoped
public class Properties {
    private final Jdbi jdbi;

    Properties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All definitions in their order, retired ones last. */
    public List<PropertyDefinition> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name, type, choices, place, retired from property order by retired, place, id")
                .map((row, context) -> new PropertyDefinition(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        PropertyType.valueOf(row.getString("type")),
                        List.of((String[]) row.getArray("choices").getArray()),
                        row.getInt("place"),
                        row.getBoolean("retired")))
                .list());
    }

    /**
     * The values of a request in the form that is kept, by the id of their definition. What a client has already is not asked
     * again, so that a property which was retired or has lost a choice bars no other change.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field, such as {@code properties.<id>}
     */
    public Map<String, Object> read(Map<UUID, @Nullable Object> values, Map<String, Object> current) {
        Map<String, Object> kept = new TreeMap<>();
        if (values.values().stream().allMatch(Objects::isNull)) {
            return kept;
        }
        Map<UUID, PropertyDefinition> definitions =
                all().stream().collect(Collectors.toMap(PropertyDefinition::id, Function.identity()));
        values.forEach((id, raw) -> {
            if (raw != null && !(raw instanceof String text && text.isBlank())) {
                boolean stays = raw.equals(current.get(id.toString()));
                kept.put(id.toString(), stays ? raw : read(id, definitions.get(id), raw));
            }
        });
        return kept;
    }

    /** The value in the form that is kept; empty when it does not fit the property. */
    public static Optional<Object> fit(PropertyDefinition definition, Object raw) {
        return PropertyValues.read(definition, raw) instanceof PropertyValues.Reading.Value(Object value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static Object read(UUID id, @Nullable PropertyDefinition definition, Object raw) {
        String field = "properties." + id;
        if (definition == null || definition.retired()) {
            throw Violation.inBody(field, "There is no such property: read the list of properties again.");
        }
        return switch (PropertyValues.read(definition, raw)) {
            case PropertyValues.Reading.Value(Object value) -> value;
            case PropertyValues.Reading.Wrong(String advice) ->
                throw Violation.inBody(field, definition.name() + ": " + advice);
        };
    }
}

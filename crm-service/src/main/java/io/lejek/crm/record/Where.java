package io.lejek.crm.record;

import io.lejek.backbone.access.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a query and the values they compare with, kept side by side while it is put together. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bindings = new HashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition, which names {@code :name}, unless there is no value to compare with. */
    public Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            bindings.put(name, value);
        }
        return this;
    }

    public Where bind(String name, Object value) {
        bindings.put(name, value);
        return this;
    }

    /**
     * The own-records-only predicate, the same for every list, search, count, total and history: the record's owner is the
     * viewer, or is in the viewer's team, where records without an owner show as well, or anybody.
     */
    public Where visible(Scope scope, String ownerColumn) {
        return switch (scope) {
            case Scope.All() -> this;
            case Scope.Team(UUID team) ->
                and(
                        "(%1$s is null or %1$s in (select u.id from users u where u.team_id = :scopeTeam))"
                                .formatted(ownerColumn),
                        "scopeTeam",
                        team);
            case Scope.Own(UUID user) -> and(ownerColumn + " = :scopeUser", "scopeUser", user);
        };
    }

    /** As {@link #visible}, and records without an owner besides, for those who take them on. */
    public Where visibleOrNobodys(Scope scope, String ownerColumn) {
        Where own = new Where().visible(scope, ownerColumn);
        bindings.putAll(own.bindings);
        return own.conditions.isEmpty() ? this : and("(" + ownerColumn + " is null or " + own.sql() + ")");
    }

    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> bindings() {
        return bindings;
    }
}

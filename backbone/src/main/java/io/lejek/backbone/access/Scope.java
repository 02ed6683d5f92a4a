package io.lejek.backbone.access;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records a viewer may see: all, those of a team, or their own. One predicate for lists, totals and history. */
public sealed interface Scope {
    /** Every record. */
    record All() implements Scope {}

    /** The records whose owner is in this team. */
    record Team(UUID teamId) implements Scope {}

    /** The records of this user. */
    record Own(UUID userId) implements Scope {}

    /** Whether a record with this owner and this owner's team is visible. */
    default boolean permits(@Nullable UUID ownerId, @Nullable UUID teamId) {
        return switch (this) {
            case All() -> true;
            case Team(UUID team) -> Objects.equals(team, teamId);
            case Own(UUID user) -> Objects.equals(user, ownerId);
        };
    }

    /** The name under which totals state whose records they count: {@code all}, {@code team} or {@code own}. */
    default String label() {
        return switch (this) {
            case All() -> "all";
            case Team(UUID team) -> "team";
            case Own(UUID user) -> "own";
        };
    }
}

package io.lejek.telephony.calllist;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Scope;
import io.lejek.backbone.access.Viewer;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at call lists: an administrator at all, a head at those on which the team works, everybody at those that they
 * made or work on.
 *
 * @param team the colleagues of a head; empty for others
 */
record Onlooker(UUID userId, boolean all, Set<UUID> team) {
    boolean sees(CallList list) {
        return steers(list) || list.agentIds().contains(userId);
    }

    /** Whether it is theirs to change, and not only to work on. */
    boolean steers(CallList list) {
        return all
                || list.createdBy().equals(userId)
                || list.agentIds().stream().anyMatch(team::contains);
    }

    /** On whose lists they look. */
    Set<UUID> colleagues() {
        return Stream.concat(team.stream(), Stream.of(userId)).collect(Collectors.toSet());
    }

    static boolean seesAll(Viewer viewer) {
        return viewer.scope() instanceof Scope.All;
    }

    static @Nullable UUID teamOf(Viewer viewer) {
        return viewer.is(Roles.HEAD) && viewer.scope() instanceof Scope.Team(UUID team) ? team : null;
    }
}

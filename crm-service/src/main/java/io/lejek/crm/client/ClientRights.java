package io.lejek.crm.client;

import io.lejek.backbone.access.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may change a client and give it to whom; decided from the viewer's rights and the owner, with their team.
 *
 * @param scope of the viewer's own records: all, the team's, their own
 * @param agent whether the viewer also answers for the clients of nobody, as agents and marketers do
 */
record ClientRights(UUID viewerId, Scope scope, boolean agent) {
    boolean mayChange(@Nullable UUID ownerId, @Nullable UUID ownerTeam) {
        if (ownerId == null) {
            return agent || !(scope instanceof Scope.Own);
        }
        return ownerId.equals(viewerId) || scope.permits(ownerId, ownerTeam);
    }

    /** Whether the viewer may make this user (or nobody: null) the owner. */
    boolean mayGiveTo(@Nullable UUID ownerId, @Nullable UUID ownerTeam) {
        return mayChange(ownerId, ownerTeam);
    }

    /** The owner of a client for whom none was named: those who see their own clients only keep it. */
    @Nullable
    UUID defaultOwner() {
        return scope instanceof Scope.Own && !agent ? viewerId : null;
    }

    /** Whether a client that is changed without naming an owner stays with the one it has. */
    boolean keepsOwner() {
        return scope instanceof Scope.Own;
    }
}

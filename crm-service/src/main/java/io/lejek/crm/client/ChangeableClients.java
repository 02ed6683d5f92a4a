package io.lejek.crm.client;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Scope;
import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** {@link ClientRights} as a condition on many clients at once. */
@ApplicationScoped
public class ChangeableClients {
    private final Viewer viewer;

    ChangeableClients(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Narrows {@code client c} down to those that the viewer may change. */
    public Where narrow(Where where) {
        return switch (viewer.scope()) {
            case Scope.All() -> where;
            case Scope.Team(UUID team) ->
                where.and("(c.owner_id is null or c.owner_id = :changer"
                                + " or c.owner_id in (select u.id from users u where u.team_id = :changerTeam))")
                        .bind("changer", viewer.userId())
                        .bind("changerTeam", team);
            case Scope.Own(UUID user) ->
                where.and(
                                viewer.is(Roles.AGENT)
                                        ? "(c.owner_id is null or c.owner_id = :changer)"
                                        : "c.owner_id = :changer")
                        .bind("changer", user);
        };
    }
}

package io.lejek.crm.deal;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.record.Violation;
import io.lejek.crm.record.Where;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Gives out deals for the commands of the viewer, and the users to whom the viewer may give deals. */
@ApplicationScoped
class DealAccess {
    private final DealRepository deals;
    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Users users;

    DealAccess(DealRepository deals, Jdbi jdbi, Viewer viewer, Users users) {
        this.deals = deals;
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.users = users;
    }

    /**
     * The deal, locked until the end of the transaction. 404 for a foreign one; 412 when it is not the expected version; 409
     * when somebody else's command came in between, so that of two moves at once one wins and the other is told.
     */
    Deal forCommand(UUID dealId, @Nullable Long expectedVersion) {
        Where where = new Where().and("d.id = :deal", "deal", dealId).visible(viewer.scope(), "d.owner_id");
        long seen = jdbi.withHandle(
                handle -> handle.createQuery("select d.version from deal d where %s".formatted(where.sql()))
                        .bindMap(where.bindings())
                        .mapTo(Long.class)
                        .findOne()
                        .orElseThrow(DealAccess::unknown));
        Deal deal = deals.lock(dealId).orElseThrow(DealAccess::unknown);
        Versions.check(expectedVersion, deal.version());
        if (deal.version() != seen) {
            throw Problem.CONFLICT.because(
                    "Somebody changed the deal at the same moment. Read it again and repeat your change if it is still right.");
        }
        return deal;
    }

    static HttpProblem unknown() {
        return Problem.NOT_FOUND.because("There is no such deal, or it is not yours to see.");
    }

    /** The owner to set: the one named, if the viewer may give deals to them, or the viewer. */
    UserView owner(@Nullable UUID wanted) {
        UUID ownerId = wanted == null ? viewer.userId() : wanted;
        UserView user =
                users.active(ownerId).orElseThrow(() -> Violation.inBody("ownerId", "Choose one of the active users."));
        if (!ownerId.equals(viewer.userId()) && !viewer.scope().permits(user.id(), user.teamId())) {
            throw Problem.NOT_ALLOWED.because(
                    "You may not give deals to this user: keep it, or ask the head of the team.");
        }
        return user;
    }
}

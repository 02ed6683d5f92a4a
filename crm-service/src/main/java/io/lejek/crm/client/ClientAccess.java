package io.lejek.crm.client;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks {@link ClientRights} on behalf of the viewer. */
@ApplicationScoped
public class ClientAccess {
    private final Viewer viewer;
    private final Users users;
    private final VisibleClients visible;
    private final ClientRepository clients;

    ClientAccess(Viewer viewer, Users users, VisibleClients visible, ClientRepository clients) {
        this.viewer = viewer;
        this.users = users;
        this.visible = visible;
        this.clients = clients;
    }

    /**
     * Locks the client for a change in the running transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a foreign client, 403 when the viewer may not change it
     */
    public void lock(UUID clientId) {
        forChange(clientId);
    }

    /** The client, locked for a change that the viewer may make. */
    Client forChange(UUID clientId) {
        visible.require(clientId);
        Client client = clients.lock(clientId)
                .orElseThrow(() -> new IllegalStateException("client " + clientId + " vanished under the request"));
        if (!rights().mayChange(client.ownerId(), users.teamOf(client.ownerId()))) {
            throw Problem.NOT_ALLOWED.because(
                    "This client is somebody else's: ask its owner, the head of the team or an administrator.");
        }
        return client;
    }

    /** The owner to set: the one named, if the viewer may give clients to them, or the viewer's default. */
    @Nullable
    UUID newOwner(@Nullable UUID wanted, @Nullable UUID current) {
        if (wanted == null) {
            return rights().defaultOwner();
        }
        if (wanted.equals(current)) {
            return wanted;
        }
        UserView user =
                users.active(wanted).orElseThrow(() -> Violation.inBody("ownerId", "Choose one of the active users."));
        if (!rights().mayGiveTo(user.id(), user.teamId())) {
            throw Problem.NOT_ALLOWED.because(
                    "You may not give clients to this user: keep it, or ask the head of the team.");
        }
        return user.id();
    }

    /** Whether the viewer may change a client of this owner and team. */
    public boolean mayChange(@Nullable UUID ownerId, @Nullable UUID ownerTeam) {
        return rights().mayChange(ownerId, ownerTeam);
    }

    /** The owner of the viewer's new clients for whom none is named. */
    public @Nullable UUID defaultOwner() {
        return rights().defaultOwner();
    }

    private ClientRights rights() {
        return new ClientRights(viewer.userId(), viewer.scope(), viewer.is(Roles.AGENT));
    }
}

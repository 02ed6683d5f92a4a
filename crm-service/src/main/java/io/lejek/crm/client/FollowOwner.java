package io.lejek.crm.client;

import io.lejek.crm.account.UserChanged;
import io.lejek.crm.account.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;

/** Publishes the clients of a user anew when the name or the team that goes with them has changed. */
@ApplicationScoped
class FollowOwner {
    private final ClientRepository clients;
    private final AnnounceClient announce;
    private final Clock clock;

    FollowOwner(ClientRepository clients, AnnounceClient announce, Clock clock) {
        this.clients = clients;
        this.announce = announce;
        this.clock = clock;
    }

    void follow(@Observes UserChanged change) {
        UserView before = change.before();
        UserView after = change.after();
        if (before != null
                && !(before.name().equals(after.name()) && Objects.equals(before.teamId(), after.teamId()))) {
            clients.idsOfOwner(after.id()).forEach(id -> clients.lock(id).ifPresent(this::restate));
        }
    }

    private void restate(Client client) {
        client.touch(clock.instant());
        announce.changed(client);
    }
}

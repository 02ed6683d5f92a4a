package io.lejek.crm.client;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Tells the other services and the open pages of a client, in the transaction of its change. */
@ApplicationScoped
class AnnounceClient {
    private final ClientRepository clients;
    private final ConsentLedger consents;
    private final Users users;
    private final Outbox outbox;
    private final LiveEvents live;
    private final Clock clock;

    AnnounceClient(
            ClientRepository clients,
            ConsentLedger consents,
            Users users,
            Outbox outbox,
            LiveEvents live,
            Clock clock) {
        this.clients = clients;
        this.consents = consents;
        this.users = users;
        this.outbox = outbox;
        this.live = live;
        this.clock = clock;
    }

    void changed(Client client) {
        clients.flush();
        Optional<UserView> owner = Optional.ofNullable(client.ownerId()).flatMap(users::find);
        String id = client.id().toString();
        ClientChanged data = ClientChanged.of(
                client,
                consents.current(client.id()),
                owner.map(UserView::teamId).orElse(null),
                owner.map(UserView::name).orElse(null));
        outbox.append(new Event(
                Ids.next(), Topics.CLIENTS, id, ClientChanged.TYPE, id, clock.instant(), client.version(), data));
        live.publish(new LiveEvent(LiveEvent.What.CLIENT, client.id(), client.id(), data.ownerId(), data.teamId()));
    }
}

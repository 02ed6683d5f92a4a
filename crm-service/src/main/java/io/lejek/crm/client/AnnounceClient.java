package io.lejek.crm.client;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the other services and the open pages of clients, in the transaction of their change. */
@ApplicationScoped
public class AnnounceClient {
    /** More changes at once are told to the pages as one: read your lists again. */
    private static final int FEW = 20;

    private final ClientRepository clients;
    private final ClientStates states;
    private final MergedClients merged;
    private final Outbox outbox;
    private final LiveEvents live;
    private final Clock clock;

    AnnounceClient(
            ClientRepository clients,
            ClientStates states,
            MergedClients merged,
            Outbox outbox,
            LiveEvents live,
            Clock clock) {
        this.clients = clients;
        this.states = states;
        this.merged = merged;
        this.outbox = outbox;
        this.live = live;
        this.clock = clock;
    }

    void changed(Client client) {
        changed(List.of(client.id()));
    }

    /** The clients as they stand now in this transaction, which has raised the version of each. */
    public void changed(Collection<UUID> clientIds) {
        clients.flush();
        List<ClientChanged> changes = states.of(clientIds);
        outbox.append(changes.stream().map(this::event).toList());
        if (changes.size() <= FEW) {
            changes.forEach(change -> live.publish(
                    new LiveEvent(LiveEvent.What.CLIENT, change.id(), change.id(), change.ownerId(), change.teamId())));
        } else {
            live.publish(new LiveEvent(LiveEvent.What.CLIENTS, Ids.next(), null, null, null));
        }
    }

    /** The clients are no more: tombstones erase them everywhere, and those that were merged into them. */
    public void gone(Collection<UUID> clientIds) {
        outbox.append(Stream.concat(clientIds.stream(), merged.forget(clientIds).stream())
                .map(UUID::toString)
                .map(id ->
                        new Event(Ids.next(), Topics.CLIENTS, id, ClientChanged.TYPE, id, clock.instant(), null, null))
                .toList());
        live.publish(new LiveEvent(LiveEvent.What.CLIENTS, Ids.next(), null, null, null));
    }

    private Event event(ClientChanged change) {
        String id = change.id().toString();
        return new Event(
                Ids.next(), Topics.CLIENTS, id, ClientChanged.TYPE, id, clock.instant(), change.version(), change);
    }
}

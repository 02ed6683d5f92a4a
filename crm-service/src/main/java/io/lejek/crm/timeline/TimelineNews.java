package io.lejek.crm.timeline;

import io.lejek.crm.account.Users;
import io.lejek.crm.client.ClientRef;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells the open pages that a client's history has grown. */
@ApplicationScoped
class TimelineNews {
    private final LiveEvents live;
    private final Users users;

    TimelineNews(LiveEvents live, Users users) {
        this.live = live;
        this.users = users;
    }

    void publish(UUID entryId, ClientRef client) {
        live.publish(new LiveEvent(
                LiveEvent.What.TIMELINE, entryId, client.id(), client.ownerId(), users.teamOf(client.ownerId())));
    }
}

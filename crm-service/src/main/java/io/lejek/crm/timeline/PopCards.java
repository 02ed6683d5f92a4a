package io.lejek.crm.timeline;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.deal.ClientDeals;
import io.lejek.crm.task.ClientTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Puts together the card that comes up when a client calls. Who answers for all clients, an agent, sees all their open deals
 * there: that is what the caller wants to speak about.
 */
@ApplicationScoped
class PopCards {
    private static final int DEALS = 10;
    private static final int CONTACTS = 3;

    private final VisibleClients clients;
    private final ClientDeals deals;
    private final TimelineList timeline;
    private final ClientTasks tasks;
    private final Viewer viewer;

    PopCards(VisibleClients clients, ClientDeals deals, TimelineList timeline, ClientTasks tasks, Viewer viewer) {
        this.clients = clients;
        this.deals = deals;
        this.timeline = timeline;
        this.tasks = tasks;
        this.viewer = viewer;
    }

    /** 404 for a foreign client. */
    PopCard read(UUID clientId) {
        return new PopCard(
                clients.read(clientId),
                deals.open(clientId, viewer.clientScope(), DEALS),
                timeline.contacts(clientId, CONTACTS),
                tasks.open(clientId));
    }
}

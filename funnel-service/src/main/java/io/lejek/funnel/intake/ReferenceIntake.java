package io.lejek.funnel.intake;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.Intake;
import io.lejek.backbone.event.UnreadableEvent;
import io.lejek.funnel.live.Ticker;
import io.lejek.funnel.metric.Clients;
import io.lejek.funnel.metric.Clients.Client;
import io.lejek.funnel.metric.Sellers;
import io.lejek.funnel.metric.Sellers.Seller;
import io.lejek.funnel.metric.Stages;
import io.lejek.funnel.metric.Stages.Process;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what the figures are cut by and named after: processes, clients and users, each in its newest state. */
@ApplicationScoped
class ReferenceIntake {
    private final Intake intake;
    private final Stages stages;
    private final Clients clients;
    private final Sellers sellers;
    private final Ticker ticker;

    ReferenceIntake(Intake intake, Stages stages, Clients clients, Sellers sellers, Ticker ticker) {
        this.intake = intake;
        this.stages = stages;
        this.clients = clients;
        this.sellers = sellers;
        this.ticker = ticker;
    }

    @Incoming("crm-processes")
    @Blocking
    void receiveProcesses(ConsumerRecords<String, byte[]> batch) {
        intake.accept("crm-processes", batch, event -> {
            // A deal type that is gone keeps its stages: its deals still have them.
            if (!event.isTombstone()) {
                stages.publish(known(event, "lejek.process.published.v1").as(Process.class), event.partition());
            }
        });
        ticker.wake();
    }

    @Incoming("crm-clients")
    @Blocking
    void receiveClients(ConsumerRecords<String, byte[]> batch) {
        intake.acceptNewest("crm-clients", batch, events -> {
            clients.erase(events.stream()
                    .filter(IncomingEvent::isTombstone)
                    .map(IncomingEvent::aggregateId)
                    .toList());
            clients.save(events.stream()
                    .filter(event -> !event.isTombstone())
                    .map(event -> known(event, "lejek.client.changed.v1").as(Client.class))
                    .toList());
        });
    }

    @Incoming("crm-users")
    @Blocking
    void receiveUsers(ConsumerRecords<String, byte[]> batch) {
        intake.accept("crm-users", batch, event -> {
            if (event.isTombstone()) {
                sellers.erase(event.aggregateId());
            } else {
                sellers.save(known(event, "lejek.user.changed.v1").as(Seller.class));
            }
        });
    }

    private static IncomingEvent known(IncomingEvent event, String type) {
        if (!event.type().equals(type)) {
            throw new UnreadableEvent("this version of the funnel does not know " + event.type());
        }
        return event;
    }
}

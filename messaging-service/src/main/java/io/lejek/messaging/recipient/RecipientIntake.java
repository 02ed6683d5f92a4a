package io.lejek.messaging.recipient;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.Intake;
import io.lejek.messaging.message.MessageRepository;
import io.lejek.messaging.message.PublishInteraction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of clients and users; a tombstone erases a client from it and from the letters' rows. */
@ApplicationScoped
class RecipientIntake {
    private static final String CLIENTS = "crm-clients";
    private static final String USERS = "crm-users";

    private final Intake intake;
    private final RecipientRepository recipients;
    private final MessageRepository messages;
    private final PublishInteraction publish;

    RecipientIntake(
            Intake intake, RecipientRepository recipients, MessageRepository messages, PublishInteraction publish) {
        this.intake = intake;
        this.recipients = recipients;
        this.messages = messages;
        this.publish = publish;
    }

    @Incoming(CLIENTS)
    @Blocking
    void receiveClients(ConsumerRecords<String, byte[]> batch) {
        intake.acceptNewest(CLIENTS, batch, this::applyClients);
    }

    @Incoming(USERS)
    @Blocking
    void receiveUsers(ConsumerRecords<String, byte[]> batch) {
        intake.accept(USERS, batch, event -> {
            if (!event.isTombstone()) {
                recipients.store(event.as(UserChanged.class));
            }
        });
    }

    private void applyClients(List<IncomingEvent> events) {
        List<UUID> gone = events.stream()
                .filter(IncomingEvent::isTombstone)
                .map(IncomingEvent::aggregateId)
                .toList();
        recipients.forget(gone);
        messages.erase(gone).forEach(told -> publish.unsubscribed(told.letter(), told.at(), null));
        recipients.store(events.stream()
                .filter(event -> !event.isTombstone())
                .map(event -> event.as(ClientChanged.class))
                .toList());
    }
}

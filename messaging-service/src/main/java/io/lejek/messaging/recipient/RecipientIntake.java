package io.lejek.messaging.recipient;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.Intake;
import io.lejek.backbone.event.UnreadableEvent;
import io.lejek.messaging.message.MessageRepository;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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

    RecipientIntake(Intake intake, RecipientRepository recipients, MessageRepository messages) {
        this.intake = intake;
        this.recipients = recipients;
        this.messages = messages;
    }

    @Incoming(CLIENTS)
    @Blocking
    void receiveClients(ConsumerRecords<String, byte[]> batch) {
        intake.accept(CLIENTS, batch, this::applyClient);
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

    private void applyClient(IncomingEvent event) {
        if (event.isTombstone()) {
            UUID client = clientId(event);
            recipients.forget(client);
            messages.erase(client);
        } else {
            recipients.store(event.as(ClientChanged.class));
        }
    }

    private static UUID clientId(IncomingEvent event) {
        try {
            return UUID.fromString(event.key());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("its key is no client id", e);
        }
    }
}

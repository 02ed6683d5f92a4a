package io.lejek.funnel.intake;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.Intake;
import io.lejek.backbone.event.UnreadableEvent;
import io.lejek.funnel.metric.Contacts;
import io.lejek.funnel.metric.Contacts.Contact;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes calls, letters and meetings from the services that saw them. */
@ApplicationScoped
class InteractionIntake {
    private static final String TYPE = "lejek.interaction.recorded.v1";

    private final Intake intake;
    private final Contacts contacts;

    InteractionIntake(Intake intake, Contacts contacts) {
        this.intake = intake;
        this.contacts = contacts;
    }

    @Incoming("crm-interactions")
    @Blocking
    void receiveFromCrm(ConsumerRecords<String, byte[]> batch) {
        intake.acceptBatch("crm-interactions", batch, this::save);
    }

    @Incoming("telephony-interactions")
    @Blocking
    void receiveFromTelephony(ConsumerRecords<String, byte[]> batch) {
        intake.acceptBatch("telephony-interactions", batch, this::save);
    }

    @Incoming("messaging-interactions")
    @Blocking
    void receiveFromMessaging(ConsumerRecords<String, byte[]> batch) {
        intake.acceptBatch("messaging-interactions", batch, this::save);
    }

    private void save(List<IncomingEvent> events) {
        contacts.save(events.stream().map(InteractionIntake::contact).toList());
    }

    private static Contact contact(IncomingEvent event) {
        if (!event.type().equals(TYPE)) {
            throw new UnreadableEvent("this version of the funnel does not know " + event.type());
        }
        return event.as(Contact.class);
    }
}

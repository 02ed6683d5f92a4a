package io.lejek.crm.timeline;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.Intake;
import io.lejek.backbone.event.UnreadableEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the calls and letters of the other services. */
@ApplicationScoped
class TimelineIntake {
    private static final String TELEPHONY = "telephony-interactions";
    private static final String MESSAGING = "messaging-interactions";

    private final Intake intake;
    private final TakeInteraction take;

    TimelineIntake(Intake intake, TakeInteraction take) {
        this.intake = intake;
        this.take = take;
    }

    @Incoming(TELEPHONY)
    @Blocking
    void calls(ConsumerRecords<String, byte[]> batch) {
        intake.accept(TELEPHONY, batch, this::apply);
    }

    @Incoming(MESSAGING)
    @Blocking
    void letters(ConsumerRecords<String, byte[]> batch) {
        intake.accept(MESSAGING, batch, this::apply);
    }

    private void apply(IncomingEvent event) {
        if (!event.type().equals(InteractionRecorded.TYPE)) {
            throw new UnreadableEvent("the type " + event.type() + " is not known here");
        }
        take.take(event.as(InteractionRecorded.class), event.topic());
    }
}

package io.lejek.telephony.calllist;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of the letters of campaigns, because their recipients are not to be called too often either. */
@ApplicationScoped
class LetterIntake {
    private static final String CHANNEL = "messaging-interactions";
    /** What messaging says of a letter that has not reached anybody. */
    private static final Set<String> IN_VAIN = Set.of("rejected", "unknown");

    private final Intake intake;
    private final Contacts contacts;

    LetterIntake(Intake intake, Contacts contacts) {
        this.intake = intake;
        this.contacts = contacts;
    }

    /** What matters here of {@code lejek.interaction.recorded.v1}. */
    private record Letter(
            UUID id,
            String happened,
            @Nullable UUID clientId,
            @Nullable UUID campaignId,
            Instant beganAt) {}

    @Incoming(CHANNEL)
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) {
        intake.acceptBatch(CHANNEL, batch, this::note);
    }

    private void note(List<IncomingEvent> events) {
        contacts.written(events.stream()
                .map(event -> event.as(Letter.class))
                .filter(letter -> letter.campaignId() != null && !IN_VAIN.contains(letter.happened()))
                .flatMap(letter -> Stream.ofNullable(letter.clientId())
                        .map(client -> new Contacts.Letter(letter.id(), client, letter.beganAt())))
                .toList());
    }
}

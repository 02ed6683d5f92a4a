package io.lejek.messaging.message;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leaves what was learned of a letter in the outbox, in the caller's transaction. */
@ApplicationScoped
public class PublishInteraction {
    private final Outbox outbox;
    private final Clock clock;

    PublishInteraction(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the attempt came to: {@code sent}, {@code rejected} or {@code unknown}. */
    public void result(Settled letter, String happened) {
        publish(letter, happened, null, null);
    }

    /** The recipient's withdrawal, with the address that it is about; without one when the recipient was erased since. */
    public void unsubscribed(Settled letter, Instant at, @Nullable String address) {
        publish(letter, "unsubscribed", at, address);
    }

    private void publish(Settled letter, String happened, @Nullable Instant endedAt, @Nullable String address) {
        Instant now = clock.instant();
        InteractionRecorded data = new InteractionRecorded(
                letter.id(),
                letter.interactionVersion(),
                "EMAIL",
                "OUT",
                happened,
                letter.clientId(),
                null,
                letter.startedBy(),
                letter.campaignId(),
                letter.beganAt() == null ? now : letter.beganAt(),
                endedAt,
                address,
                letter.campaignName());
        outbox.append(new Event(
                Ids.next(),
                Topics.MESSAGING_INTERACTIONS,
                letter.clientId().toString(),
                "lejek.interaction.recorded.v1",
                letter.id().toString(),
                now,
                letter.interactionVersion(),
                data));
    }
}

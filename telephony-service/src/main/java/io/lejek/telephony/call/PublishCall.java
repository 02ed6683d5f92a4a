package io.lejek.telephony.call;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Leaves a recorded call for the other services, in the transaction that records it. */
@ApplicationScoped
class PublishCall {
    private final Outbox outbox;
    private final CallResults results;
    private final Clock clock;

    PublishCall(Outbox outbox, CallResults results, Clock clock) {
        this.outbox = outbox;
        this.results = results;
        this.clock = clock;
    }

    /** A call between colleagues has no client and names no number: it counts as effort, and is on nobody's timeline. */
    void publish(RecordedCall call) {
        outbox.append(new Event(
                Ids.next(),
                Topics.TELEPHONY_INTERACTIONS,
                Objects.requireNonNullElse(call.clientId(), call.id()).toString(),
                InteractionRecorded.TYPE,
                call.id().toString(),
                clock.instant(),
                call.version(),
                InteractionRecorded.of(call, results.find(call.id()).orElse(null))));
    }
}

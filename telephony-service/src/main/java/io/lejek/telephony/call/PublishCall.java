package io.lejek.telephony.call;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leaves recorded calls for the other services, in the transaction that records them. */
@ApplicationScoped
class PublishCall {
    private final Outbox outbox;
    private final CallResults results;
    private final LeadRule leadRule;
    private final Clock clock;

    PublishCall(Outbox outbox, CallResults results, LeadRule leadRule, Clock clock) {
        this.outbox = outbox;
        this.results = results;
        this.leadRule = leadRule;
        this.clock = clock;
    }

    void publish(List<RecordedCall> recorded) {
        Map<UUID, CallResult> found =
                results.find(recorded.stream().map(RecordedCall::id).toList());
        outbox.append(
                recorded.stream().map(call -> event(call, found.get(call.id()))).toList());
    }

    /** Whom a colleague calls is wanted, whatever the line. */
    private boolean wantsLead(RecordedCall call) {
        return call.direction() != Direction.IN || leadRule.wants(call.calledNumber(), call.startedAt());
    }

    /** A call between colleagues has no client and names no number: it counts as effort, and is on nobody's timeline. */
    private Event event(RecordedCall call, @Nullable CallResult result) {
        return new Event(
                Ids.next(),
                Topics.TELEPHONY_INTERACTIONS,
                Objects.requireNonNullElse(call.clientId(), call.id()).toString(),
                InteractionRecorded.TYPE,
                call.id().toString(),
                clock.instant(),
                call.version(),
                InteractionRecorded.of(call, result, wantsLead(call)));
    }
}

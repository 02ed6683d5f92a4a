package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as the other services learn of it: {@code lejek.interaction.recorded.v1}. */
record InteractionRecorded(
        UUID id,
        long version,
        String channel,
        Direction direction,
        String happened,
        @Nullable UUID clientId,
        @Nullable UUID dealId,
        @Nullable UUID performerId,
        @Nullable UUID campaignId,
        Instant beganAt,
        Instant endedAt,
        @Nullable String contactPoint,
        @Nullable String summary) {
    static final String TYPE = "lejek.interaction.recorded.v1";

    static InteractionRecorded of(RecordedCall call) {
        return new InteractionRecorded(
                call.id(),
                call.version(),
                "CALL",
                call.direction(),
                call.outcome().happened(),
                call.clientId(),
                null,
                call.userId(),
                null,
                call.startedAt(),
                call.endedAt(),
                call.clientId() == null ? call.outsideNumber() : null,
                null);
    }
}

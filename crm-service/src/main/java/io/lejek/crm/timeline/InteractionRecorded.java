package io.lejek.crm.timeline;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code lejek.interaction.recorded.v1}, as it comes in and goes out.
 *
 * @param version the highest one of an id holds
 * @param contactPoint only where no client is known, and the address of an unsubscribe
 */
record InteractionRecorded(
        UUID id,
        long version,
        Channel channel,
        @Nullable Direction direction,
        String happened,
        @Nullable UUID clientId,
        @Nullable UUID dealId,
        @Nullable UUID performerId,
        @Nullable UUID campaignId,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String contactPoint,
        @Nullable String summary) {
    static final String TYPE = "lejek.interaction.recorded.v1";

    InteractionRecorded {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(happened, "happened");
        Objects.requireNonNull(beganAt, "beganAt");
    }
}

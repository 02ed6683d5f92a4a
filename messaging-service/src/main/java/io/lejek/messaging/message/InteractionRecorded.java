package io.lejek.messaging.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the others learn of a letter: contract {@code interaction-recorded.v1}. It names ids only; the address stands in it
 * only when its owner unsubscribed.
 *
 * @param version rises with everything that is learned of the same letter
 * @param beganAt when the letter went out
 * @param endedAt when its recipient unsubscribed
 */
record InteractionRecorded(
        UUID id,
        long version,
        String channel,
        String direction,
        String happened,
        UUID clientId,
        @Nullable UUID dealId,
        @Nullable UUID performerId,
        UUID campaignId,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String contactPoint,
        @Nullable String summary) {}

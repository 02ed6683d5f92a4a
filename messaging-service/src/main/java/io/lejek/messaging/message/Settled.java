package io.lejek.messaging.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter whose row was just changed, with what its interaction tells.
 *
 * @param interactionVersion the version of the interaction that the change is worth
 * @param beganAt when its last attempt began
 */
public record Settled(
        UUID id,
        UUID campaignId,
        String campaignName,
        @Nullable UUID startedBy,
        UUID clientId,
        @Nullable String address,
        long interactionVersion,
        @Nullable Instant beganAt) {}

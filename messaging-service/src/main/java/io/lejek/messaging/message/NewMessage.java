package io.lejek.messaging.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row to be written for a member of the audience.
 *
 * @param address where to; null exactly when it is skipped
 * @param skip why it gets no letter; null when it gets one
 */
public record NewMessage(
        UUID id,
        UUID campaignId,
        UUID clientId,
        @Nullable String address,
        @Nullable SkipReason skip,
        String rfcMessageId) {}

package io.lejek.crm.timeline;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code lejek.interaction.recorded.v1}, as it comes in and goes out.
 *
 * @param version the highest one of an id holds
 * @param followUp what is to be done about it, once
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
        @Nullable String summary,
        @Nullable FollowUp followUp) {
    static final String TYPE = "lejek.interaction.recorded.v1";

    /** What an agent and the client agreed on. */
    record FollowUp(@Nullable NewDeal deal, @Nullable NewTask task) {}

    record NewDeal(UUID typeId, String title, long amountMinor, String currency) {}

    record NewTask(String title, Instant dueAt) {}

    InteractionRecorded {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(happened, "happened");
        Objects.requireNonNull(beganAt, "beganAt");
    }
}

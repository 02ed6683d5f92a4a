package io.lejek.messaging.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is shown.
 *
 * @param version rises with every change of the text or the state; the ETag
 * @param html null in lists and live events, which would be too heavy with it
 * @param stopReason why it paused or stopped by itself
 * @param createdBy the user's id
 * @param perSecond the rate limit, letters per second over all campaigns
 * @param etaSeconds how long the open letters take at that rate; null unless it is preparing or running
 */
public record CampaignView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) String name,
        @Schema(required = true) String subject,
        @Nullable String html,
        @Nullable String category,
        @Schema(required = true) CampaignState state,
        @Nullable String stopReason,
        @Schema(required = true) UUID createdBy,
        @Nullable String createdByName,
        @Schema(required = true) CampaignCounts counts,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(required = true) int perSecond,
        @Nullable Long etaSeconds) {}

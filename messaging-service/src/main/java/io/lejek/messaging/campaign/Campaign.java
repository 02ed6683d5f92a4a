package io.lejek.messaging.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's row, without its HTML, which is heavy and read by {@link CampaignRepository#text} where it is needed.
 *
 * @param snapshotId the members that crm named at the start; null before it, and once the audience stands
 * @param audienceCursor the last member that was written down
 */
record Campaign(
        UUID id,
        long version,
        String name,
        String subject,
        @Nullable String category,
        CampaignState state,
        @Nullable String stopReason,
        UUID createdBy,
        @Nullable String createdByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID snapshotId,
        @Nullable UUID audienceCursor,
        boolean audienceComplete) {}

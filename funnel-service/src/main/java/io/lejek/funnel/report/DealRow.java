package io.lejek.funnel.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal behind a figure.
 *
 * @param stageId of an open deal its stage, of a won one the stage it was won in, of a lost one the stage that the figure
 *     counts it under
 * @param ownerId present owner of an open deal, owner at the closing of a closed one
 * @param ownerName null while the user is not known here
 * @param amountMinor in minor units of {@code currency}; of a closed deal the amount at the closing
 * @param enteredAt when the deal entered its last stage
 * @param closedAt null while the deal is open
 */
public record DealRow(
        UUID dealId,
        UUID clientId,
        UUID typeId,
        UUID stageId,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        long amountMinor,
        String currency,
        long expectedMinor,
        Instant enteredAt,
        @Nullable Instant closedAt) {}

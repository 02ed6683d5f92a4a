package io.lejek.crm.deal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal on the board or in a list.
 *
 * @param version grows with every change; also the ETag
 * @param amountMinor in minor units of the currency
 * @param lastContactAt when somebody was last in touch with the client about it or about nothing in particular
 * @param nextActionAt when its earliest open task is due; null: no next step
 */
record DealCard(
        UUID id,
        long version,
        String title,
        UUID clientId,
        String clientName,
        UUID ownerId,
        @Nullable String ownerName,
        UUID typeId,
        UUID stageId,
        Outcome outcome,
        long amountMinor,
        String currency,
        Instant enteredStageAt,
        @Nullable Instant lastContactAt,
        @Nullable Instant nextActionAt) {}

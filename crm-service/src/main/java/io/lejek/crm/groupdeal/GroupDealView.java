package io.lejek.crm.groupdeal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer to many clients.
 *
 * @param amountMinor of the deal with one member
 * @param members how many clients it is for
 * @param deals how many of them have a deal of their own by now
 * @param closedAt since when it takes no more answers
 */
record GroupDealView(
        UUID id,
        String title,
        UUID typeId,
        long amountMinor,
        String currency,
        UUID ownerId,
        @Nullable String ownerName,
        long members,
        long deals,
        Instant createdAt,
        @Nullable Instant closedAt) {}

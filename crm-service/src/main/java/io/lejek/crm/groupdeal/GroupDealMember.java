package io.lejek.crm.groupdeal;

import io.lejek.crm.deal.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of a group deal.
 *
 * @param dealId its own deal, null as long as it has not answered
 * @param spunOffAt since when it has a deal of its own
 * @param outcome of its deal, as far as the viewer may see that deal
 * @param stageId where its deal is, as far as the viewer may see that deal
 */
record GroupDealMember(
        UUID clientId,
        String clientName,
        @Nullable UUID dealId,
        @Nullable Instant spunOffAt,
        @Nullable Outcome outcome,
        @Nullable UUID stageId) {}

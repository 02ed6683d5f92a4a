package io.lejek.crm.groupdeal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of a group deal; {@code dealId} is its own deal, null as long as it has not answered. */
record GroupDealMember(
        UUID clientId, String clientName, @Nullable UUID dealId) {}

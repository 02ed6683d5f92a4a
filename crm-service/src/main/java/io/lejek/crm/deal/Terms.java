package io.lejek.crm.deal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a deal while it stays where it is.
 *
 * @param teamId the team of the owner
 * @param amountMinor in minor units of the currency
 */
record Terms(String title, UUID ownerId, @Nullable UUID teamId, long amountMinor, String currency) {}

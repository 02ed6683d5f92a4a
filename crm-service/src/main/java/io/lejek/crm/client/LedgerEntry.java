package io.lejek.crm.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a client's consent ledger as it is shown.
 *
 * @param address the number or e-mail address that it is about, also when it was removed since
 * @param at when the client said so
 * @param source how it came, such as {@code by-phone}
 * @param proof where it can be looked up; null when there is none
 * @param actorName who entered it; null when the client did, by a link or a reply
 */
record LedgerEntry(
        long id,
        UUID contactPointId,
        String address,
        Consent.Channel channel,
        Consent.Purpose purpose,
        Consent.State state,
        Instant at,
        String source,
        @Nullable String proof,
        @Nullable String actorName) {}

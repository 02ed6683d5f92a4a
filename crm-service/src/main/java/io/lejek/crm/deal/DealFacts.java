package io.lejek.crm.deal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a deal tells of it, as it stands after the event.
 *
 * @param sequence gap-free from 1 for each deal; it travels as a header
 * @param occurredAt when it happened
 * @param recordedAt when Lejek was told
 */
public record DealFacts(
        UUID dealId,
        UUID clientId,
        TypeFact type,
        UUID ownerId,
        @Nullable UUID teamId,
        long amountMinor,
        String currency,
        @Nullable UUID actorId,
        Cause cause,
        @Nullable Instant nextActionAt,
        Instant occurredAt,
        Instant recordedAt,
        @JsonIgnore long sequence) {
    /** The deal type and the version of its process that the deal follows. */
    public record TypeFact(UUID id, String name, int version) {}
}

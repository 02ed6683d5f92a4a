package io.lejek.crm.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code lejek.client.changed.v1}: the full state of a client.
 *
 * @param contactPoints of the client and of its contact persons
 * @param properties values by the id of their definition
 */
record ClientChanged(
        UUID id,
        long version,
        ClientKind kind,
        String name,
        List<ContactPointFact> contactPoints,
        @Nullable String region,
        @Nullable String city,
        @Nullable Integer size,
        @Nullable String source,
        List<String> categories,
        Map<String, Object> properties,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable String ownerName,
        @Nullable String language,
        @Nullable String timeZone) {
    static final String TYPE = "lejek.client.changed.v1";

    /** @param person the contact person whom it reaches; null when it is the client's own */
    record ContactPointFact(
            UUID id,
            ContactKind kind,
            String value,
            @Nullable String person,
            List<ConsentFact> consents) {}

    record ConsentFact(Consent.Channel channel, Consent.Purpose purpose, Consent.State state, Instant at) {}
}

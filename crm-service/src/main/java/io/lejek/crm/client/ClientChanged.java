package io.lejek.crm.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code lejek.client.changed.v1}: the full state of a client. */
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
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable String ownerName,
        @Nullable String language,
        @Nullable String timeZone) {
    static final String TYPE = "lejek.client.changed.v1";

    record ContactPointFact(UUID id, ContactKind kind, String value, List<ConsentFact> consents) {}

    record ConsentFact(Consent.Channel channel, Consent.Purpose purpose, Consent.State state, Instant at) {}

    static ClientChanged of(
            Client client, Map<UUID, List<Consent>> consents, @Nullable UUID teamId, @Nullable String ownerName) {
        return new ClientChanged(
                client.id(),
                client.version(),
                client.kind(),
                client.name(),
                client.contactPoints().stream()
                        .map(point -> fact(point, consents.getOrDefault(point.id(), List.of())))
                        .toList(),
                client.region(),
                client.city(),
                client.size(),
                client.source(),
                client.categories(),
                client.ownerId(),
                teamId,
                ownerName,
                null,
                null);
    }

    private static ContactPointFact fact(ContactPoint point, List<Consent> consents) {
        return new ContactPointFact(
                point.id(),
                point.kind(),
                point.value(),
                consents.stream()
                        .map(c -> new ConsentFact(c.channel(), c.purpose(), c.state(), c.at()))
                        .toList());
    }
}

package io.lejek.messaging.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the contract {@code client-changed.v1}. */
record ClientChanged(
        UUID id,
        long version,
        String name,
        List<ContactPoint> contactPoints,
        @Nullable String city,
        @Nullable List<String> categories,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable UUID teamId,
        @Nullable String language) {
    ClientChanged {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        contactPoints = List.copyOf(Objects.requireNonNull(contactPoints, "contactPoints"));
    }

    record ContactPoint(
            UUID id, String kind, String value, @Nullable List<Consent> consents) {
        ContactPoint {
            Objects.requireNonNull(id, "contactPoints.id");
            Objects.requireNonNull(kind, "contactPoints.kind");
            Objects.requireNonNull(value, "contactPoints.value");
        }

        boolean isEmail() {
            return kind.equals("EMAIL");
        }

        /** The consent to letters of advertising; null when nobody asked. */
        @Nullable
        Consent marketing() {
            return consents == null
                    ? null
                    : consents.stream()
                            .filter(consent ->
                                    "EMAIL".equals(consent.channel()) && "MARKETING".equals(consent.purpose()))
                            .findFirst()
                            .orElse(null);
        }
    }

    record Consent(String channel, String purpose, String state, Instant at) {}
}

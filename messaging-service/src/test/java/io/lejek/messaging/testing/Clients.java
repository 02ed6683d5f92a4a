package io.lejek.messaging.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Clients as crm publishes them. */
public final class Clients {
    private static final AtomicLong VERSION = new AtomicLong(1);

    private Clients() {}

    /** A client with one address; {@code consent} is GIVEN, WITHDRAWN or null for not asked. */
    public record Client(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String consent,
            @Nullable UUID team,
            Instant at) {
        public static Client consenting(String name, String email) {
            return new Client(UUID.randomUUID(), name, email, "GIVEN", null, Instant.parse("2026-01-05T09:00:00Z"));
        }

        public Client with(@Nullable String newConsent, Instant when) {
            return new Client(id, name, email, newConsent, team, when);
        }

        public Client inTeam(UUID newTeam) {
            return new Client(id, name, email, consent, newTeam, at);
        }

        /** Publishes this client's state as crm would. */
        public Client publish() {
            Map<String, Object> data = new HashMap<>();
            data.put("id", id.toString());
            data.put("version", VERSION.incrementAndGet());
            data.put("kind", "PERSON");
            data.put("name", name);
            data.put("contactPoints", email == null ? List.of() : List.of(contactPoint(email)));
            data.put("categories", List.of());
            data.put("city", null);
            data.put("ownerId", null);
            data.put("ownerName", "Anna Nowak");
            data.put("teamId", team == null ? null : team.toString());
            data.put("language", "pl");
            Kafka.publish("crm.clients", id.toString(), "lejek.client.changed.v1", data);
            return this;
        }

        public void erase() {
            Kafka.publish("crm.clients", id.toString(), "lejek.client.erased.v1", null);
        }

        private Map<String, Object> contactPoint(String address) {
            List<Map<String, String>> consents = consent == null
                    ? List.of()
                    : List.of(
                            Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", consent, "at", at.toString()));
            UUID point = UUID.nameUUIDFromBytes((id + address).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Map.of("id", point.toString(), "kind", "EMAIL", "value", address, "consents", consents);
        }
    }
}

package io.lejek.messaging.recipient;

import io.lejek.backbone.database.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** This service's copy of clients, users and the suppression list. */
@ApplicationScoped
public class RecipientRepository {
    private static final String SELECT = """
            select r.client_id, r.name, r.city, coalesce(p.name, r.owner_name) as manager_name, r.language
            from recipient r left join person p on p.user_id = r.owner_id
            """;

    private final Jdbi jdbi;
    private final JsonText json;

    RecipientRepository(Jdbi jdbi, JsonText json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public Optional<Recipient> find(UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where r.client_id = :id")
                .bind("id", clientId)
                .map(RecipientRepository::recipient)
                .findOne());
    }

    /** Some client of the category, or of all. */
    public Optional<Recipient> example(@Nullable String category) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where cast(:category as text) is null or :category = any(r.categories)
                        order by r.client_id limit 1
                        """)
                .bind("category", category)
                .map(RecipientRepository::recipient)
                .findOne());
    }

    /** No campaign writes to this address any more. A later unsubscribe renews an earlier one; a dead mailbox stays dead. */
    public void suppress(String address, SuppressionReason reason, UUID message, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into suppression (hash, reason, message_id, at)
                        values (suppression_hash(:address), :reason, :message, :at)
                        on conflict (hash) do update set reason = excluded.reason, message_id = excluded.message_id,
                          at = excluded.at where suppression.reason = 'UNSUBSCRIBED'
                        """)
                .bind("address", address)
                .bind("reason", reason)
                .bind("message", message)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Keeps each client, of whom there is one at most, in the highest version. */
    void store(List<ClientChanged> clients) {
        jdbi.useHandle(handle -> {
            Map<UUID, Boolean> newer = upsert(handle, clients);
            forgetAddresses(handle, newer.keySet().stream().filter(newer::get).toList());
            addAddresses(
                    handle,
                    clients.stream()
                            .filter(client -> newer.containsKey(client.id()))
                            .toList());
        });
    }

    void store(UserChanged user) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into person (user_id, version, name) values (:id, :version, :name)
                        on conflict (user_id) do update set version = excluded.version, name = excluded.name
                        where person.version <= excluded.version
                        """)
                .bind("id", user.id())
                .bind("version", user.version())
                .bind("name", user.name())
                .execute());
    }

    void forget(Collection<UUID> clientIds) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from recipient where client_id = any(:ids)")
                .bindArray("ids", UUID.class, clientIds)
                .execute());
    }

    /** Answers the clients that were not known in a higher version, and of each whether it was known at all. */
    private Map<UUID, Boolean> upsert(Handle handle, List<ClientChanged> clients) {
        return handle.createQuery("""
                        insert into recipient (client_id, version, name, city, categories, owner_id, owner_name, team_id,
                                               language)
                        select id, version, name, city, coalesce(categories, '{}'), "ownerId", "ownerName", "teamId", language
                        from jsonb_to_recordset(cast(:clients as jsonb)) as n (id uuid, version bigint, name text, city text,
                          categories text[], "ownerId" uuid, "ownerName" text, "teamId" uuid, language text)
                        on conflict (client_id) do update set version = excluded.version, name = excluded.name,
                          city = excluded.city, categories = excluded.categories, owner_id = excluded.owner_id,
                          owner_name = excluded.owner_name, team_id = excluded.team_id, language = excluded.language
                        where recipient.version <= excluded.version
                        returning client_id, recipient.xmax <> 0 as known
                        """)
                .bind("clients", json.of(clients.stream().map(Kept::of).toList()))
                .map((row, context) -> Map.entry(row.getObject("client_id", UUID.class), row.getBoolean("known")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static void forgetAddresses(Handle handle, List<UUID> clientIds) {
        handle.createUpdate("delete from recipient_address where client_id = any(:ids)")
                .bindArray("ids", UUID.class, clientIds)
                .execute();
    }

    private void addAddresses(Handle handle, List<ClientChanged> clients) {
        handle.createUpdate("""
                        insert into recipient_address (client_id, contact_point_id, position, address, consent, consent_at)
                        select "clientId", "pointId", position, address, consent, "consentAt"
                        from jsonb_to_recordset(cast(:addresses as jsonb)) as n ("clientId" uuid, "pointId" uuid,
                          position integer, address text, consent text, "consentAt" timestamptz)
                        on conflict do nothing
                        """)
                .bind(
                        "addresses",
                        json.of(clients.stream()
                                .flatMap(client -> Address.of(client).stream())
                                .toList()))
                .execute();
    }

    /** A client as it is kept; numbers, addresses and properties are not. */
    private record Kept(
            UUID id,
            long version,
            String name,
            @Nullable String city,
            @Nullable List<String> categories,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable UUID teamId,
            @Nullable String language) {
        static Kept of(ClientChanged client) {
            return new Kept(
                    client.id(),
                    client.version(),
                    client.name(),
                    client.city(),
                    client.categories(),
                    client.ownerId(),
                    client.ownerName(),
                    client.teamId(),
                    client.language());
        }
    }

    /** An e-mail address of a client as it is kept. */
    private record Address(
            UUID clientId,
            UUID pointId,
            int position,
            String address,
            @Nullable String consent,
            @Nullable Instant consentAt) {
        static List<Address> of(ClientChanged client) {
            List<ClientChanged.ContactPoint> emails = client.contactPoints().stream()
                    .filter(ClientChanged.ContactPoint::isEmail)
                    .toList();
            return IntStream.range(0, emails.size())
                    .mapToObj(position -> of(client.id(), position, emails.get(position)))
                    .toList();
        }

        private static Address of(UUID clientId, int position, ClientChanged.ContactPoint email) {
            ClientChanged.Consent consent = email.marketing();
            return new Address(
                    clientId,
                    email.id(),
                    position,
                    email.value().strip().toLowerCase(Locale.ROOT),
                    consent == null ? null : consent.state(),
                    consent == null ? null : consent.at());
        }
    }

    private static Recipient recipient(RowView row) {
        return new Recipient(
                row.getColumn("client_id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("city", String.class),
                row.getColumn("manager_name", String.class),
                row.getColumn("language", String.class));
    }
}

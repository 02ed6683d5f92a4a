package io.lejek.messaging.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** This service's copy of clients, users and the suppression list. */
@ApplicationScoped
public class RecipientRepository {
    private static final String SELECT = """
            select r.client_id, r.name, r.city, coalesce(p.name, r.owner_name) as manager_name, r.language
            from recipient r left join person p on p.user_id = r.owner_id
            """;

    private final Jdbi jdbi;

    RecipientRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
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
                        insert into suppression (address, reason, message_id, at)
                        values (:address, :reason, :message, :at)
                        on conflict (address) do update set reason = excluded.reason, message_id = excluded.message_id,
                          at = excluded.at where suppression.reason = 'UNSUBSCRIBED'
                        """)
                .bind("address", address)
                .bind("reason", reason)
                .bind("message", message)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void store(ClientChanged client) {
        jdbi.useHandle(handle -> {
            if (upsert(handle, client) == 1) {
                replaceAddresses(handle, client);
            }
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

    void forget(UUID clientId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from recipient where client_id = :id")
                .bind("id", clientId)
                .execute());
    }

    private static int upsert(Handle handle, ClientChanged client) {
        List<String> categories = client.categories() == null ? List.of() : client.categories();
        return handle.createUpdate("""
                        insert into recipient (client_id, version, name, city, categories, owner_id, owner_name, team_id,
                                               language)
                        values (:id, :version, :name, :city, :categories, :owner, :ownerName, :team, :language)
                        on conflict (client_id) do update set version = excluded.version, name = excluded.name,
                          city = excluded.city, categories = excluded.categories, owner_id = excluded.owner_id,
                          owner_name = excluded.owner_name, team_id = excluded.team_id, language = excluded.language
                        where recipient.version <= excluded.version
                        """)
                .bind("id", client.id())
                .bind("version", client.version())
                .bind("name", client.name())
                .bind("city", client.city())
                .bindArray("categories", String.class, categories.toArray())
                .bind("owner", client.ownerId())
                .bind("ownerName", client.ownerName())
                .bind("team", client.teamId())
                .bind("language", client.language())
                .execute();
    }

    private static void replaceAddresses(Handle handle, ClientChanged client) {
        handle.createUpdate("delete from recipient_address where client_id = :id")
                .bind("id", client.id())
                .execute();
        List<ClientChanged.ContactPoint> emails = client.contactPoints().stream()
                .filter(ClientChanged.ContactPoint::isEmail)
                .toList();
        if (emails.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into recipient_address (client_id, contact_point_id, position, address, consent, consent_at)
                values (:client, :point, :position, :address, :consent, :at) on conflict do nothing
                """);
        for (int position = 0; position < emails.size(); position++) {
            ClientChanged.ContactPoint email = emails.get(position);
            ClientChanged.Consent consent = email.marketing();
            batch.bind("client", client.id())
                    .bind("point", email.id())
                    .bind("position", position)
                    .bind("address", email.value().strip().toLowerCase(Locale.ROOT))
                    .bind("consent", consent == null ? null : consent.state())
                    .bind("at", consent == null ? null : consent.at().atOffset(ZoneOffset.UTC))
                    .add();
        }
        batch.execute();
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

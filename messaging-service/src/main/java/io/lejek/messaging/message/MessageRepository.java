package io.lejek.messaging.message;

import io.lejek.backbone.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The letters' rows, apart from their way to the wire, which is the delivery's. */
@ApplicationScoped
public class MessageRepository {
    private final Jdbi jdbi;

    MessageRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which letters to show.
     *
     * @param scope whose clients' letters
     */
    public record Filter(UUID campaignId, @Nullable MessageStatus state, Scope scope) {}

    /** A letter whose recipient wanted no more of them. */
    public record Unsubscribed(Settled letter, Instant at) {}

    /** Writes rows down; one letter per client and per address, a second one is left out. */
    public void insert(List<NewMessage> letters) {
        if (letters.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into message (id, campaign_id, client_id, channel, address, state, reason, not_before,
                                         rfc_message_id)
                    values (:id, :campaign, :client, 'EMAIL', :address, :state, :reason, now(), :rfcMessageId)
                    on conflict do nothing
                    """);
            for (NewMessage letter : letters) {
                batch.bind("id", letter.id())
                        .bind("campaign", letter.campaignId())
                        .bind("client", letter.clientId())
                        .bind("address", letter.address())
                        .bind("state", letter.skip() == null ? MessageStatus.READY : MessageStatus.SKIPPED)
                        .bind("reason", letter.skip())
                        .bind("rfcMessageId", letter.rfcMessageId())
                        .add();
            }
            batch.execute();
        });
    }

    public List<MessageView> page(Filter filter, int limit, @Nullable UUID after) {
        Scope scope = filter.scope();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.id, m.client_id, r.name, m.address, m.state, m.reason, m.code, m.enhanced_code,
                               m.attempt, m.not_before, m.decided_at
                        from message m left join recipient r on r.client_id = m.client_id
                        where m.campaign_id = :campaign
                          and (cast(:state as text) is null or m.state = :state)
                          and (cast(:after as uuid) is null or m.id > :after)
                          and (cast(:team as uuid) is null or r.team_id = :team)
                          and (cast(:owner as uuid) is null or r.owner_id = :owner)
                        order by m.id limit :limit
                        """)
                .bind("campaign", filter.campaignId())
                .bind("state", filter.state())
                .bind("after", after)
                .bind("team", scope instanceof Scope.Team(UUID team) ? team : null)
                .bind("owner", scope instanceof Scope.Own(UUID owner) ? owner : null)
                .bind("limit", limit)
                .map(MessageRepository::view)
                .list());
    }

    /**
     * Notes that the recipient of this letter unsubscribed; empty when it was noted before, or there is no such letter.
     */
    public Optional<Settled> unsubscribe(UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update message m set unsubscribed_at = :now, interaction_version = m.interaction_version + 1
                        from campaign c
                        where m.id = :id and c.id = m.campaign_id and m.unsubscribed_at is null
                        returning m.id, m.campaign_id, c.name, c.started_by, m.client_id, m.address,
                                  m.interaction_version, m.began_at
                        """)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(MessageRepository::settled)
                .findOne());
    }

    /** The language of a letter's recipient; empty when it or the recipient is not known. */
    public Optional<String> languageOf(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select r.language from message m join recipient r on r.client_id = m.client_id
                        where m.id = :id and r.language is not null
                        """).bind("id", id).mapTo(String.class).findOne());
    }

    public boolean exists(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from message where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Takes the addresses of erased clients out of all letters; those that did not go out never will.
     *
     * @return the letters whose withdrawal named the address to the others, with the version that tells it without
     */
    public List<Unsubscribed> erase(Collection<UUID> clientIds) {
        return jdbi.withHandle(handle -> {
            List<Unsubscribed> told = handle.createQuery("""
                            update message m set interaction_version = m.interaction_version + 1 from campaign c
                            where m.client_id = any(:clients) and c.id = m.campaign_id and m.unsubscribed_at is not null
                              and m.address is not null
                            returning m.id, m.campaign_id, c.name, c.started_by, m.client_id, cast(null as text) as address,
                                      m.interaction_version, m.began_at, m.unsubscribed_at
                            """)
                    .bindArray("clients", UUID.class, clientIds)
                    .map(row -> new Unsubscribed(settled(row), row.getColumn("unsubscribed_at", Instant.class)))
                    .list();
            handle.createUpdate("""
                            update message set address = null, provider_ref = null,
                              reason = case when state in ('READY', 'CLAIMED', 'DEFERRED') then 'ERASED' else reason end,
                              state = case when state in ('READY', 'CLAIMED', 'DEFERRED') then 'SKIPPED' else state end
                            where client_id = any(:clients)
                            """).bindArray("clients", UUID.class, clientIds).execute();
            return told;
        });
    }

    /** Reads the columns that an interaction is made of. */
    public static Settled settled(RowView row) {
        return new Settled(
                row.getColumn("id", UUID.class),
                row.getColumn("campaign_id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("started_by", UUID.class),
                row.getColumn("client_id", UUID.class),
                row.getColumn("address", String.class),
                row.getColumn("interaction_version", Long.class),
                row.getColumn("began_at", Instant.class));
    }

    private static MessageView view(RowView row) {
        MessageStatus state = row.getColumn("state", MessageStatus.class);
        return new MessageView(
                row.getColumn("id", UUID.class),
                row.getColumn("client_id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("address", String.class),
                state,
                row.getColumn("reason", String.class),
                row.getColumn("code", Integer.class),
                row.getColumn("enhanced_code", String.class),
                row.getColumn("attempt", Integer.class),
                state == MessageStatus.DEFERRED ? row.getColumn("not_before", Instant.class) : null,
                row.getColumn("decided_at", Instant.class));
    }
}

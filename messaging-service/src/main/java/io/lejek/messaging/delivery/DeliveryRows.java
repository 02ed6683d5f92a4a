package io.lejek.messaging.delivery;

import io.lejek.messaging.channel.Answer;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.message.MessageRepository;
import io.lejek.messaging.message.MessageState;
import io.lejek.messaging.message.MessageStatus;
import io.lejek.messaging.message.Settled;
import io.lejek.messaging.message.SkipReason;
import io.lejek.messaging.recipient.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * The rows of letters on their way to the wire. Leases are told by the database's clock, which all replicas share; every
 * change after the reservation names its fence.
 */
@ApplicationScoped
class DeliveryRows {
    private static final String INTERACTION = """
             returning m.id, m.campaign_id, c.name, c.started_by, m.client_id, m.address, m.interaction_version, m.began_at
            """;

    private final Jdbi jdbi;

    DeliveryRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The running campaigns that have a letter to send now. */
    List<UUID> due() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select c.id from campaign c where c.state = 'RUNNING' and exists (
                          select 1 from message m where m.campaign_id = c.id and m.state in ('READY', 'DEFERRED')
                            and m.not_before <= clock_timestamp())
                        order by c.id
                        """).mapTo(UUID.class).list());
    }

    List<Claim> claim(UUID campaign, UUID holder, int most, Duration lease) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update message m set state = 'CLAIMED', fence = m.fence + 1, holder = :holder,
                               lease_until = clock_timestamp() + make_interval(secs => :lease)
                        from (select id from message
                              where campaign_id = :campaign and state in ('READY', 'DEFERRED')
                                and not_before <= clock_timestamp()
                              order by not_before, id limit :most for update skip locked) due
                        where m.id = due.id
                        returning m.id, m.campaign_id, m.holder, m.fence
                        """)
                .bind("campaign", campaign)
                .bind("holder", holder)
                .bind("most", most)
                .bind("lease", seconds(lease))
                .map(row -> new Claim(
                        row.getColumn("id", UUID.class),
                        row.getColumn("campaign_id", UUID.class),
                        row.getColumn("holder", UUID.class),
                        row.getColumn("fence", Long.class)))
                .list());
    }

    /**
     * Puts a reserved letter in flight, if at this moment the reservation holds, its process counts as alive, the campaign
     * runs, and the client consents and is not suppressed.
     */
    Optional<Begun> begin(Claim claim, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update message m set state = 'INFLIGHT', attempt = m.attempt + 1, began_at = :now
                        from campaign c, mailable a,
                             recipient r left join person p on p.user_id = r.owner_id
                        where m.id = :id and m.fence = :fence and m.holder = :holder and m.state = 'CLAIMED'
                          and m.lease_until > clock_timestamp()
                          and exists (select 1 from holder h
                                      where h.id = :holder and h.lease_until > clock_timestamp())
                          and c.id = m.campaign_id and c.state = 'RUNNING'
                          and r.client_id = m.client_id
                          and a.client_id = m.client_id and a.address = m.address and a.consented and not a.suppressed
                        returning m.attempt, m.reason, m.address, m.rfc_message_id, r.client_id, r.name, r.city,
                                  coalesce(p.name, r.owner_name) as manager_name, r.language
                        """)
                .bind("id", claim.messageId())
                .bind("fence", claim.fence())
                .bind("holder", claim.holder())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(row -> begun(claim, row))
                .findFirst());
    }

    /** Why a reserved letter must not go out at all; empty when the reason lies elsewhere and passes. */
    Optional<SkipReason> objection(Claim claim) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(bool_or(a.consented), false) as consented,
                               coalesce(bool_or(a.suppressed), false) as suppressed
                        from message m left join mailable a on a.client_id = m.client_id and a.address = m.address
                        where m.id = :id
                        """)
                .bind("id", claim.messageId())
                .map(row -> objection(
                        row.getColumn("consented", Boolean.class), row.getColumn("suppressed", Boolean.class)))
                .one());
    }

    void skip(Claim claim, SkipReason reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update message set state = 'SKIPPED', reason = :reason, holder = null, lease_until = null
                        where id = :id and fence = :fence and state = 'CLAIMED'
                        """)
                .bind("id", claim.messageId())
                .bind("fence", claim.fence())
                .bind("reason", reason)
                .execute());
    }

    void release(Claim claim) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update message set state = 'READY', holder = null, lease_until = null
                        where id = :id and fence = :fence and state = 'CLAIMED'
                        """)
                .bind("id", claim.messageId())
                .bind("fence", claim.fence())
                .execute());
    }

    /**
     * Writes what an attempt came to; empty when this reservation no longer counts. A late answer of the very attempt that
     * was given up as unknown still decides it.
     */
    Optional<Settled> settle(Claim claim, MessageState next, @Nullable Answer answer, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update message m set state = :state, reason = :reason, code = :code, enhanced_code = :enhanced,
                               provider = 'smtp', provider_ref = :ref, holder = null, lease_until = null,
                               not_before = clock_timestamp() + make_interval(secs => :pause), decided_at = :decided,
                               interaction_version = m.interaction_version + :told
                        from campaign c
                        where m.id = :id and m.fence = :fence and m.state = any(:from) and c.id = m.campaign_id
                        """ + INTERACTION)
                .bind("id", claim.messageId())
                .bind("fence", claim.fence())
                .bind("state", next.status())
                .bind("reason", next.reason())
                .bind("code", answer == null ? null : answer.code())
                .bind("enhanced", answer == null ? null : answer.enhanced())
                .bind(
                        "ref",
                        answer == null || next.status() != MessageStatus.ACCEPTED ? null : answer.withoutAddresses())
                .bind("pause", seconds(next.pause()))
                .bind("decided", next.status().open() ? null : now.atOffset(ZoneOffset.UTC))
                .bind("told", next.happened() == null ? 0 : 1)
                .bindArray("from", String.class, names(next.status()))
                .map(MessageRepository::settled)
                .findOne());
    }

    /** Frees reservations that ran out: nothing of them was on the wire. */
    int releaseExpired() {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update message set state = 'READY', holder = null, lease_until = null
                        where id in (select id from message
                                     where state = 'CLAIMED' and lease_until < clock_timestamp() for update skip locked)
                        """).execute());
    }

    /** Letters in flight whose process is dead become unknown; at most this many at once. */
    List<Settled> orphans(int most, Instant now) {
        MessageState unknown = new MessageState.Unknown(MessageState.UnknownReason.ORPHANED);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update message m set state = 'UNKNOWN', reason = :reason, holder = null, lease_until = null,
                               decided_at = :now, interaction_version = m.interaction_version + 1
                        from campaign c,
                             (select i.id from message i
                              where i.state = 'INFLIGHT' and not exists (
                                select 1 from holder h where h.id = i.holder and h.lease_until > clock_timestamp())
                              order by i.id limit :most for update of i skip locked) orphan
                        where m.id = orphan.id and c.id = m.campaign_id
                        """ + INTERACTION)
                .bind("reason", unknown.reason())
                .bind("most", most)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(MessageRepository::settled)
                .list());
    }

    private static Begun begun(Claim claim, RowView row) {
        return new Begun(
                claim,
                new Attempt(
                        row.getColumn("attempt", Integer.class),
                        MessageState.ReadyReason.BLOCKED.name().equals(row.getColumn("reason", String.class))),
                row.getColumn("address", String.class),
                row.getColumn("rfc_message_id", String.class),
                new Recipient(
                        row.getColumn("client_id", UUID.class),
                        row.getColumn("name", String.class),
                        row.getColumn("city", String.class),
                        row.getColumn("manager_name", String.class),
                        row.getColumn("language", String.class)));
    }

    private static Optional<SkipReason> objection(boolean consented, boolean suppressed) {
        if (suppressed) {
            return Optional.of(SkipReason.SUPPRESSED);
        }
        return consented ? Optional.empty() : Optional.of(SkipReason.NO_CONSENT);
    }

    private static Object[] names(MessageStatus next) {
        return next.predecessors().stream().map(Enum::name).toArray();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

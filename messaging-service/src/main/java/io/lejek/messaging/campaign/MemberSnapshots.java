package io.lejek.messaging.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The members of segments as crm named them at a start. */
@ApplicationScoped
class MemberSnapshots {
    private final Jdbi jdbi;

    MemberSnapshots(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void create(UUID id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into member_snapshot (id, taken_at) values (:id, :now)")
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void add(UUID snapshot, List<UUID> clients) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into member (snapshot_id, client_id) select :snapshot, unnest(:clients)
                        on conflict do nothing
                        """)
                .bind("snapshot", snapshot)
                .bindArray("clients", UUID.class, clients.toArray())
                .execute());
    }

    void drop(UUID snapshot) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from member_snapshot where id = :id")
                .bind("id", snapshot)
                .execute());
    }

    /** Deletes what starts that broke off left behind. */
    void dropAbandoned(Instant takenBefore) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from member_snapshot s where taken_at < :before
                        and not exists (select 1 from campaign c where c.snapshot_id = s.id)
                        """)
                .bind("before", takenBefore.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The next members in the order of their ids, each with the best of its addresses. */
    List<Candidate> next(UUID snapshot, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.client_id, r.client_id is not null as known, a.address, a.consented, a.suppressed
                        from (select client_id from member
                              where snapshot_id = :snapshot and (cast(:after as uuid) is null or client_id > :after)
                              order by client_id limit :limit) m
                        left join recipient r on r.client_id = m.client_id
                        left join lateral (
                          select address, consented, suppressed from mailable where client_id = m.client_id
                          order by (consented and not suppressed) desc, consented desc, position limit 1) a on true
                        order by m.client_id
                        """)
                .bind("snapshot", snapshot)
                .bind("after", after)
                .bind("limit", limit)
                .map(row -> new Candidate(
                        row.getColumn("client_id", UUID.class),
                        row.getColumn("known", Boolean.class),
                        row.getColumn("address", String.class),
                        Boolean.TRUE.equals(row.getColumn("consented", Boolean.class)),
                        Boolean.TRUE.equals(row.getColumn("suppressed", Boolean.class))))
                .list());
    }

    /**
     * A member who may get a letter.
     *
     * @param known whether this service has heard of the client
     */
    record Candidate(UUID clientId, boolean known, @Nullable String address, boolean consented, boolean suppressed) {}
}

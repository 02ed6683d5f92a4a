package io.lejek.crm.bulk;

import io.lejek.crm.client.ChangeableClients;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of the clients of bulk changes. */
@ApplicationScoped
class BulkMembers {
    private final Jdbi jdbi;
    private final ChangeableClients changeable;

    BulkMembers(Jdbi jdbi, ChangeableClients changeable) {
        this.jdbi = jdbi;
        this.changeable = changeable;
    }

    /** Writes down who is selected now. */
    long add(UUID jobId, Where selected) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into bulk_member (job_id, client_id, state, undone, restored) select :job, c.id, 'WAITING', false, false from client c where "
                                + selected.sql())
                .bindMap(selected.bindings())
                .bind("job", jobId)
                .execute());
    }

    List<UUID> waiting(UUID jobId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select client_id from bulk_member where job_id = :job and state = 'WAITING' order by client_id limit :limit
                        """)
                .bind("job", jobId)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Those of the clients that the viewer may change, locked until the end of the transaction. */
    List<UUID> changeable(List<UUID> clients) {
        Where where =
                changeable.narrow(new Where().and("c.id = any(:some)")).bind("some", clients.toArray(UUID[]::new));
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select c.id from client c where " + where.sql() + " order by c.id for update of c")
                .bindMap(where.bindings())
                .mapTo(UUID.class)
                .list());
    }

    /**
     * Notes what was done.
     *
     * @param former by the changed client, as JSON what it had before
     */
    void note(UUID jobId, List<UUID> all, List<UUID> mayChange, Map<UUID, String> former) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update bulk_member m set state = case when f.client_id is not null then 'CHANGED'
                            when m.client_id = any(:may) then 'SAME' else 'LEFT' end, former = cast(f.former as jsonb)
                        from unnest(:all) a (id) left join unnest(:changed, :formers) f (client_id, former) on f.client_id = a.id
                        where m.job_id = :job and m.client_id = a.id
                        """)
                .bind("job", jobId)
                .bindArray("all", UUID.class, all.toArray())
                .bindArray("may", UUID.class, mayChange.toArray())
                .bindArray("changed", UUID.class, former.keySet().toArray())
                .bindArray("formers", String.class, former.values().toArray())
                .execute());
    }

    /** Changed ones that are not taken back yet, with what they had before. */
    Map<UUID, @Nullable String> toUndo(UUID jobId, int limit) {
        Map<UUID, @Nullable String> members = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select client_id, former from bulk_member
                        where job_id = :job and state = 'CHANGED' and not undone order by client_id limit :limit
                        """)
                .bind("job", jobId)
                .bind("limit", limit)
                .map((row, context) -> members.put(row.getObject(1, UUID.class), row.getString(2)))
                .list());
        return members;
    }

    /** @param restored those that have what they had before; the others were changed since, or are somebody else's now */
    void undone(UUID jobId, List<UUID> clients, Collection<UUID> restored) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update bulk_member set undone = true, restored = client_id = any(:restored)
                        where job_id = :job and client_id = any(:clients)
                        """)
                .bind("job", jobId)
                .bindArray("clients", UUID.class, clients.toArray())
                .bindArray("restored", UUID.class, restored.toArray())
                .execute());
    }

    /** What came of an undo: clients that were restored, and those that were left because they went on. */
    BulkResult restored(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where restored), count(*) filter (where undone and not restored)
                        from bulk_member where job_id = :job
                        """)
                .bind("job", jobId)
                .map((row, context) -> new BulkResult(row.getLong(1), 0, row.getLong(2)))
                .one());
    }

    BulkResult result(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where state = 'CHANGED'), count(*) filter (where state = 'SAME'),
                          count(*) filter (where state = 'LEFT') from bulk_member where job_id = :job
                        """)
                .bind("job", jobId)
                .map((row, context) -> new BulkResult(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
    }

    long total(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from bulk_member where job_id = :job")
                .bind("job", jobId)
                .mapTo(Long.class)
                .one());
    }
}

package io.lejek.crm.client;

import io.lejek.crm.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes one change to all clients that call for it, some hundreds in a transaction. The change takes away what made a client
 * call for it, so that the work can begin again at any time.
 */
@ApplicationScoped
class RestateClients {
    private static final int CHUNK = 500;

    private final Jdbi jdbi;
    private final AnnounceClient announce;

    RestateClients(Jdbi jdbi, AnnounceClient announce) {
        this.jdbi = jdbi;
        this.announce = announce;
    }

    /**
     * What to change at whom.
     *
     * @param condition on {@code client c}, true of those that call for the change
     * @param statements that make it for the clients {@code :ids}
     */
    record Change(String condition, List<String> statements, Map<String, String> values) {}

    /** All of them, with the progress told to the job. */
    void all(Change change, JobRun run) {
        long done = 0;
        long total = count(change);
        int changed = CHUNK;
        while (changed > 0) {
            run.progress(done, Math.max(done, total));
            changed = chunk(change);
            done += changed;
        }
    }

    @Transactional
    int chunk(Change change) {
        List<UUID> ids = jdbi.withHandle(handle -> {
            List<UUID> some = some(handle, change);
            change.statements()
                    .forEach(sql -> handle.createUpdate(sql)
                            .bindMap(change.values())
                            .bindArray("ids", UUID.class, some)
                            .execute());
            handle.createUpdate("""
                            update client set version = version + 1, changed_at = greatest(now(), changed_at + interval '1 microsecond')
                            where id = any(:ids)
                            """).bindArray("ids", UUID.class, some).execute();
            return some;
        });
        announce.changed(ids);
        return ids.size();
    }

    private long count(Change change) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from client c where " + change.condition())
                .bindMap(change.values())
                .mapTo(Long.class)
                .one());
    }

    private static List<UUID> some(Handle handle, Change change) {
        return handle.createQuery("select c.id from client c where " + change.condition() + " order by c.id limit "
                        + CHUNK + " for update of c")
                .bindMap(change.values())
                .mapTo(UUID.class)
                .list();
    }
}

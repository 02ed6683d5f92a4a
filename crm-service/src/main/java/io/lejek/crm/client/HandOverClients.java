package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives the clients of one user to another, some in a transaction. */
@ApplicationScoped
public class HandOverClients {
    private final Jdbi jdbi;
    private final AnnounceClient announce;

    HandOverClients(Jdbi jdbi, AnnounceClient announce) {
        this.jdbi = jdbi;
        this.announce = announce;
    }

    /** How many clients the user has. */
    public long count(UUID ownerId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from client where owner_id = :owner")
                .bind("owner", ownerId)
                .mapTo(Long.class)
                .one());
    }

    /** @return how many went over; 0 when none is left */
    @Transactional
    public int next(UUID from, UUID to, int limit) {
        List<UUID> ids = jdbi.withHandle(handle -> handle.createQuery("""
                        update client set owner_id = :to, version = version + 1,
                          changed_at = greatest(now(), changed_at + interval '1 microsecond')
                        where id in (select id from client where owner_id = :from order by id limit :limit for update)
                        returning id
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        announce.changed(ids);
        return ids.size();
    }
}

package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where the ids of merged clients lead now. */
@ApplicationScoped
class MergedClients {
    private final Jdbi jdbi;

    MergedClients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Forgets what the merges of these clients knew, of them and of those that went into them.
     *
     * @return the ids that led to them
     */
    List<UUID> forget(Collection<UUID> clientIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive one (id) as (
                          select unnest(:ids)
                          union select m.gone_id from one o join client_merge m on m.survivor_id = o.id and m.undone_at is null),
                        forgotten as (
                          delete from client_merge where survivor_id in (select id from one) or gone_id in (select id from one))
                        select id from one where id <> all(:ids)
                        """)
                .bindArray("ids", UUID.class, clientIds.toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** The client into which this one was merged; empty when it was not. */
    Optional<UUID> survivorOf(UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery("select client_now(:id)")
                .bind("id", clientId)
                .mapTo(UUID.class)
                .findOne()
                .filter(now -> !now.equals(clientId)));
    }
}

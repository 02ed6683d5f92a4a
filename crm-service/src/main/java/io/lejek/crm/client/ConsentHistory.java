package io.lejek.crm.client;

import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads the whole consent ledger of a client that the viewer may see. */
@ApplicationScoped
class ConsentHistory {
    private final Jdbi jdbi;
    private final VisibleClients clients;

    ConsentHistory(Jdbi jdbi, VisibleClients clients) {
        this.jdbi = jdbi;
        this.clients = clients;
    }

    /** Newest first; 404 for a foreign client. */
    Page<LedgerEntry> page(UUID clientId, int limit, @Nullable String after) {
        clients.require(clientId);
        Where where = new Where().and("p.client_id = :client", "client", clientId);
        if (after != null) {
            where.and("n.id < :after", "after", Cursor.read(after, 1).serial(0));
        }
        List<LedgerEntry> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select n.id, n.contact_point_id, p.value as address, n.channel, n.purpose, n.state, n.at, n.source,
                          n.proof, u.name as actor_name
                        from consent n join contact_point p on p.id = n.contact_point_id left join users u on u.id = n.actor_id
                        where %s order by n.id desc limit :limit
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(LedgerEntry.class))
                .list());
        return Page.of(rows, limit, entry -> Cursor.of(entry.id()));
    }
}

package io.lejek.crm.erase;

import io.lejek.crm.client.VisibleClients;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts what an erasure takes and leaves. */
@ApplicationScoped
class ErasureExtent {
    private static final String COUNTS = """
            select c.name,
              (select count(*) from contact_point p where p.client_id = c.id)
                + (select count(*) from contact_person p where p.client_id = c.id) as contacts,
              (select count(*) from interaction i where i.client_id = any(:ids)) as interactions,
              (select count(*) from task t where t.client_id = c.id) as tasks,
              (select count(*) from import_row r where r.client_id = any(:ids) or r.keys && cast(:keys as text[])) as import_rows,
              (select count(*) from deal d where d.client_id = c.id and d.outcome <> 'OPEN') as deals,
              (select count(*) from deal d where d.client_id = c.id and d.outcome = 'OPEN') as open_deals
            from client c where c.id = :id
            """;

    private final Jdbi jdbi;
    private final Traces traces;
    private final VisibleClients clients;

    ErasureExtent(Jdbi jdbi, Traces traces, VisibleClients clients) {
        this.jdbi = jdbi;
        this.traces = traces;
        this.clients = clients;
    }

    EraseView of(UUID clientId) {
        clients.require(clientId);
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bindMap(traces.of(clientId))
                .map(ConstructorMapper.of(EraseView.class))
                .one());
    }
}

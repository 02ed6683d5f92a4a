package io.lejek.crm.client;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The clients that the viewer may see at all; a foreign one is as unknown as one that is not there. */
@ApplicationScoped
public class VisibleClients {
    private final Jdbi jdbi;
    private final Viewer viewer;

    VisibleClients(Jdbi jdbi, Viewer viewer) {
        this.jdbi = jdbi;
        this.viewer = viewer;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the viewer sees no such client */
    public void require(UUID clientId) {
        read(clientId);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the viewer sees no such client */
    public ClientSummary read(UUID clientId) {
        Where where = new Where()
                .and("c.id = :client and c.erased_at is null", "client", clientId)
                .visible(viewer.clientScope(), "c.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.name, c.kind, o.name as owner_name,
                          array(select k.name from client_category k where k.client_id = c.id order by k.name) as categories
                        from client c left join users o on o.id = c.owner_id where %s
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map(ConstructorMapper.of(ClientSummary.class))
                .findOne()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such client, or it is not yours to see.")));
    }
}

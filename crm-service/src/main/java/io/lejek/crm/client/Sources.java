package io.lejek.crm.client;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The sources from which clients came. */
@ApplicationScoped
class Sources {
    private final Jdbi jdbi;
    private final Viewer viewer;

    Sources(Jdbi jdbi, Viewer viewer) {
        this.jdbi = jdbi;
        this.viewer = viewer;
    }

    /** Those of clients that the viewer may see. */
    List<String> used() {
        Where where = new Where().visible(viewer.clientScope(), "c.owner_id");
        // Steps through the index from one source to the next, because it is few values in many rows.
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive used (source, steps) as (
                          (select min(c.source), 1 from client c)
                          union all
                          select (select min(c.source) from client c where c.source > u.source), u.steps + 1
                          from used u where u.source is not null and u.steps < 1000)
                        select u.source from used u
                        where exists (select from client c where c.source = u.source and %s)
                        order by u.source limit 200
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .mapTo(String.class)
                .list());
    }
}

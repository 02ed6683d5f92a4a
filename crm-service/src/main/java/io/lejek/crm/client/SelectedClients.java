package io.lejek.crm.client;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.filter.Filters;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes a selection as the one condition that lists, counts, bulk changes, exports and segments share. */
@ApplicationScoped
public class SelectedClients {
    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Phones phones;
    private final Filters filters;

    SelectedClients(Jdbi jdbi, Viewer viewer, Phones phones, Filters filters) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.phones = phones;
        this.filters = filters;
    }

    /** The condition on {@code client c}, the own-records predicate included. */
    public Where where(ClientSelection selection) {
        Where where = new Where().and("c.erased_at is null").visible(viewer.clientScope(), "c.owner_id");
        if (selection.q() != null && !selection.q().isBlank()) {
            SearchTerms.of(selection.q(), phones).narrow(where);
        }
        filters.narrow(where, selection.filter());
        if (selection.ids() != null) {
            where.and("c.id = any(:selected)").bind("selected", selection.ids().toArray(UUID[]::new));
        }
        if (selection.except() != null) {
            where.and("c.id <> all(:excepted)")
                    .bind("excepted", selection.except().toArray(UUID[]::new));
        }
        return where;
    }

    /** The part of the condition that looks for what is typed. */
    Where found(String typed) {
        Where where = new Where();
        SearchTerms.of(typed, phones).narrow(where);
        return where;
    }

    public long count(ClientSelection selection) {
        Where where = where(selection);
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from client c where " + where.sql())
                .bindMap(where.bindings())
                .mapTo(Long.class)
                .one());
    }
}

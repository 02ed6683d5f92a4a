package io.lejek.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the rows that make up a client, and lets go of those of a client that is merged. */
@ApplicationScoped
class HeldRows {
    private final Rows rows;
    private final Jdbi jdbi;

    HeldRows(Rows rows, Jdbi jdbi) {
        this.rows = rows;
        this.jdbi = jdbi;
    }

    MergeRecord.Held of(UUID clientId) {
        return new MergeRecord.Held(
                rows.client(clientId),
                rows.read("contact_person", "t.client_id = :id", clientId),
                rows.read("contact_point", "t.client_id = :id", clientId),
                rows.read(
                        "consent",
                        "t.contact_point_id in (select p.id from contact_point p where p.client_id = :id)",
                        clientId),
                rows.read("client_category", "t.client_id = :id", clientId));
    }

    long lastConsent() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(id), 0) from consent")
                .mapTo(Long.class)
                .one());
    }
}

package io.lejek.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Ends a change of rows: the client is found by what it has now, and its version is a new one. */
@ApplicationScoped
class SearchTexts {
    private final Jdbi jdbi;

    SearchTexts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void restate(UUID clientId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update client c set version = version + 1,
                          changed_at = greatest(now(), changed_at + interval '1 microsecond'),
                          search_text = ' ' || plain(concat_ws(' ', c.name,
                            (select string_agg(n.name, ' ' order by n.place) from contact_person n
                               where n.client_id = c.id and not n.removed),
                            (select string_agg(p.value, ' ' order by p.place) from contact_point p
                               where p.client_id = c.id and not p.removed),
                            c.tax_key))
                        where c.id = :id
                        """).bind("id", clientId).execute());
    }
}

package io.lejek.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds rows of one file that mean the same client; the first of them counts. */
@ApplicationScoped
class DuplicateRows {
    private final Jdbi jdbi;

    DuplicateRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that share a number, an address or a tax number with an earlier row. */
    @Transactional
    void markByKey(UUID importId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        with k as (
                          select r.number, k as key from import_row r, unnest(r.keys) k
                          where r.import_id = :import and r.outcome in ('NEW', 'CHANGED', 'SAME', 'SKIPPED')),
                        firsts as (select key, min(number) as first from k group by key having count(*) > 1),
                        later as (
                          select k.number, min(f.first) as first from k join firsts f on f.key = k.key and f.first < k.number
                          group by k.number)
                        update import_row r set outcome = 'DUPLICATE', reason = 'same-as-row', detail = cast(later.first as text),
                          client_id = null, changes = null
                        from later where r.import_id = :import and r.number = later.number
                        """).bind("import", importId).execute());
    }

    /** Those that mean the client of an earlier row, by another number. */
    @Transactional
    void markByClient(UUID importId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        update import_row r set outcome = 'DUPLICATE', reason = 'same-as-row', detail = cast(f.first as text),
                          changes = null
                        from (select client_id, min(number) as first from import_row
                          where import_id = :import and outcome in ('CHANGED', 'SAME', 'SKIPPED')
                          group by client_id having count(*) > 1) f
                        where r.import_id = :import and r.client_id = f.client_id and r.number > f.first
                          and r.outcome in ('CHANGED', 'SAME', 'SKIPPED')
                        """).bind("import", importId).execute());
    }
}

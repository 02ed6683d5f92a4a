package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.client.ClientAccess;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Takes down that two clients are two, or forgets it again. */
@ApplicationScoped
class JudgePair {
    private final ClientAccess access;
    private final Viewer viewer;
    private final Jdbi jdbi;
    private final Clock clock;

    JudgePair(ClientAccess access, Viewer viewer, Jdbi jdbi, Clock clock) {
        this.access = access;
        this.viewer = viewer;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    void areTwo(PairInput pair) {
        if (pair.firstId().equals(pair.secondId())) {
            throw Violation.inBody("secondId", "Name two different clients.");
        }
        lock(pair);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into not_duplicate (first_id, second_id, said_by, said_at) values (:first, :second, :by, :at)
                        on conflict do nothing
                        """)
                .bind("first", pair.lower())
                .bind("second", pair.higher())
                .bind("by", viewer.userId())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Transactional
    void mayBeOne(PairInput pair) {
        lock(pair);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from not_duplicate where first_id = :first and second_id = :second")
                .bind("first", pair.lower())
                .bind("second", pair.higher())
                .execute());
    }

    private void lock(PairInput pair) {
        access.lock(pair.lower());
        access.lock(pair.higher());
    }
}

package io.lejek.messaging.delivery;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** This process as the holder of letters: it gives signs of life, so that nobody calls its letters orphans. */
@ApplicationScoped
class Holder {
    private final Jdbi jdbi;
    private final DeliveryConfig config;
    private final UUID id = Ids.next();

    Holder(Jdbi jdbi, DeliveryConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    UUID id() {
        return id;
    }

    /** A sign of life, good for the holder's lease. */
    @Transactional
    void renew() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into holder (id, lease_until)
                        values (:id, clock_timestamp() + make_interval(secs => :lease))
                        on conflict (id) do update set lease_until = excluded.lease_until
                        """)
                .bind("id", id)
                .bind("lease", config.holderLease().toMillis() / 1000.0)
                .execute());
    }

    /** The process ends in order: what it still holds is orphaned at once. */
    @Transactional
    void leave() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from holder where id = :id")
                .bind("id", id)
                .execute());
    }

    /** Forgets processes that died long ago. */
    @Transactional
    void forgetDead() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from holder where lease_until < clock_timestamp() - interval '1 day'")
                .execute());
    }
}

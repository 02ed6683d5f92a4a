package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets one transaction at a time, over all replicas, change users and teams. They change seldom, and so no two at once take
 * the same login, set up twice, or remove each other as the last administrator.
 */
@ApplicationScoped
class AccountLock {
    private static final long KEY = 7_355_001;

    private final Jdbi jdbi;

    AccountLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Waits for its turn; the lock ends with the transaction. */
    void take() {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(:key)")
                .bind("key", KEY)
                .map((row, context) -> true)
                .one());
    }
}

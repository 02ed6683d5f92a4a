package io.lejek.crm.importing;

import org.jdbi.v3.core.Handle;

/** How a transaction that writes thousands of rows has its foreign keys checked. */
final class KeptPlans {
    private KeptPlans() {}

    /**
     * PostgreSQL checks foreign keys row by row. Until the end of the transaction it does so by plans that it keeps, which takes a
     * fifth of planning each check anew, and by an index however small a table was when its plan was made.
     */
    static void use(Handle handle) {
        handle.execute("set local plan_cache_mode = auto");
        handle.execute("set local enable_seqscan = off");
    }
}

package io.lejek.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Says of rows what they would do, in a transaction of their own. */
@ApplicationScoped
class CheckRows {
    private final ClassifyRows classify;

    CheckRows(ClassifyRows classify) {
        this.classify = classify;
    }

    /** Looks at the rows of these numbers, the last one included. */
    @Transactional
    void check(UUID importId, ImportMapping.Policy policy, int first, int last) {
        classify.rows(importId, ClassifyRows.UNSEEN, policy, first, last);
    }
}

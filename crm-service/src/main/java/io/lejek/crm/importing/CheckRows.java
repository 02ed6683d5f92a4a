package io.lejek.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Says of the next rows what they would do, in a transaction of their own. */
@ApplicationScoped
class CheckRows {
    private final ClassifyRows classify;

    CheckRows(ClassifyRows classify) {
        this.classify = classify;
    }

    /** @return how many rows were looked at; 0 when none is left */
    @Transactional
    int next(UUID importId, ImportMapping.Policy policy, int limit) {
        return classify.next(importId, ClassifyRows.UNSEEN, policy, limit).size();
    }
}

package io.lejek.crm.task;

import io.lejek.crm.deal.Act;
import io.lejek.crm.deal.PlanNextAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets deals know when their earliest task is due. */
@ApplicationScoped
class NextActions {
    private final PlanNextAction planner;
    private final TaskBook tasks;

    NextActions(PlanNextAction planner, TaskBook tasks) {
        this.planner = planner;
        this.tasks = tasks;
    }

    /** Takes the deal's lock, which comes before those of its tasks. */
    Optional<PlanNextAction.Steps> lock(UUID dealId) {
        return planner.lock(dealId);
    }

    /** To be called after a task of the deal has changed. */
    void refresh(UUID dealId, Act act) {
        planner.plan(dealId, tasks.nextOf(dealId), act);
    }
}

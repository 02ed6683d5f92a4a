package io.lejek.crm.task;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.deal.Act;
import io.lejek.crm.deal.Cause;
import io.lejek.crm.deal.DealEvent;
import io.lejek.crm.deal.DealFacts;
import io.lejek.crm.deal.PlanNextAction.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Keeps the step tasks of automatic processes in step with their deals: entering a stage makes its task, going on by hand
 * completes it, going back or closing the deal cancels it.
 */
@ApplicationScoped
class FollowSteps {
    private final TaskBook tasks;
    private final NextActions next;

    FollowSteps(TaskBook tasks, NextActions next) {
        this.tasks = tasks;
        this.next = next;
    }

    void follow(@Observes DealEvent event) {
        switch (event) {
            case DealEvent.DealOpened e -> begin(e.deal());
            case DealEvent.DealReopened e -> begin(e.deal());
            case DealEvent.StageEntered e -> {
                boolean forward = e.to().position() > e.from().position();
                end(e.deal(), forward ? TaskState.DONE : TaskState.CANCELLED);
                begin(e.deal());
            }
            case DealEvent.DealWon e -> end(e.deal(), TaskState.DONE);
            case DealEvent.DealLost e -> end(e.deal(), TaskState.CANCELLED);
            case DealEvent.DealChanged e -> {
                // The amount, owner or next action of a deal makes no step.
            }
        }
    }

    private void begin(DealFacts deal) {
        next.lock(deal.dealId()).filter(Steps::automatic).ifPresent(steps -> {
            tasks.add(task(steps, deal), deal.recordedAt(), deal.actorId());
            next.refresh(deal.dealId(), after(deal));
        });
    }

    private void end(DealFacts deal, TaskState how) {
        if (tasks.closeSteps(deal.dealId(), new TaskBook.Closing(how, deal.recordedAt(), deal.actorId()))) {
            next.refresh(deal.dealId(), after(deal));
        }
    }

    private static Task task(Steps steps, DealFacts deal) {
        return new Task(
                Ids.next(),
                TaskKind.STEP,
                steps.stage().name() + ": " + steps.title(),
                steps.clientId(),
                steps.dealId(),
                steps.ownerId(),
                deal.occurredAt().plus(Duration.ofDays(steps.stage().days())),
                TaskState.OPEN,
                null,
                null);
    }

    private static Act after(DealFacts deal) {
        return new Act(deal.actorId(), Cause.PROCESS, null, deal.recordedAt());
    }
}

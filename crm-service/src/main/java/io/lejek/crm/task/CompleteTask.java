package io.lejek.crm.task;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.deal.Act;
import io.lejek.crm.deal.Acts;
import io.lejek.crm.deal.Cause;
import io.lejek.crm.deal.MoveDeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Completes a task. The step of an automatic process takes its deal on; completing twice changes nothing. */
@ApplicationScoped
class CompleteTask {
    private final TaskBook tasks;
    private final NextActions next;
    private final MoveDeal move;
    private final Acts acts;
    private final Event<TaskDone> observers;

    CompleteTask(TaskBook tasks, NextActions next, MoveDeal move, Acts acts, Event<TaskDone> observers) {
        this.tasks = tasks;
        this.next = next;
        this.move = move;
        this.acts = acts;
        this.observers = observers;
    }

    @Transactional
    void complete(UUID taskId, UUID performerId) {
        Task task = tasks.find(taskId).orElseThrow(() -> Problem.NOT_FOUND.because("There is no such task."));
        if (task.state() == TaskState.CANCELLED) {
            throw Problem.CONFLICT.because("The deal has gone another way: this task needs no doing any more.");
        }
        if (task.dealId() != null) {
            next.lock(task.dealId());
        }
        Act act = acts.byViewer(task.kind() == TaskKind.STEP ? Cause.PROCESS : Cause.USER, null);
        if (tasks.complete(taskId, new TaskBook.Closing(TaskState.DONE, act.recordedAt(), performerId))) {
            follow(task, act);
            tell(task, performerId, act.recordedAt());
        }
    }

    private void follow(Task task, Act act) {
        if (task.dealId() == null) {
            return;
        }
        if (task.kind() == TaskKind.STEP) {
            move.advance(task.dealId(), act);
        }
        next.refresh(task.dealId(), act);
    }

    private void tell(Task task, UUID performerId, Instant at) {
        if (task.clientId() != null) {
            observers.fire(new TaskDone(task.id(), task.clientId(), task.dealId(), performerId, at));
        }
    }
}

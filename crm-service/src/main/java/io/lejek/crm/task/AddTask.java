package io.lejek.crm.task;

import io.lejek.crm.deal.Act;
import io.lejek.crm.deal.Acts;
import io.lejek.crm.deal.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes a task by hand. */
@ApplicationScoped
class AddTask {
    private final TaskForm form;
    private final TaskBook tasks;
    private final NextActions next;
    private final Acts acts;

    AddTask(TaskForm form, TaskBook tasks, NextActions next, Acts acts) {
        this.form = form;
        this.tasks = tasks;
        this.next = next;
        this.acts = acts;
    }

    @Transactional
    UUID add(TaskInput input) {
        Task task = form.read(input);
        UUID dealId = task.dealId();
        Act act = acts.byViewer(Cause.USER, null);
        if (dealId != null) {
            next.lock(dealId);
        }
        tasks.add(task, act.recordedAt(), act.actorId());
        if (dealId != null) {
            next.refresh(dealId, act);
        }
        return task.id();
    }
}

package io.lejek.crm.handover;

import io.lejek.crm.client.HandOverClients;
import io.lejek.crm.deal.HandOverDeals;
import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import io.lejek.crm.task.HandOverTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hands over in steps; what has gone over is not found again, so that the work can begin again at any time. */
@ApplicationScoped
class HandOverEverything implements JobWork {
    static final String KIND = "hand-over";
    private static final int STEP = 200;

    private final HandOverClients clients;
    private final HandOverDeals deals;
    private final HandOverTasks tasks;

    HandOverEverything(HandOverClients clients, HandOverDeals deals, HandOverTasks tasks) {
        this.clients = clients;
        this.deals = deals;
        this.tasks = tasks;
    }

    record Task(UUID from, UUID to) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Task task = run.task(Task.class);
        BelongingsView all = of(task.from());
        long total = all.clients() + all.deals() + all.tasks();
        long done = 0;
        int step = 1;
        while (step > 0) {
            run.progress(done, Math.max(total, done));
            step = next(task);
            done += step;
        }
        run.result(all);
    }

    /** Clients first: whoever looks after the client is found by what comes later. */
    private int next(Task task) {
        int step = clients.next(task.from(), task.to(), STEP);
        if (step == 0) {
            step = deals.next(task.from(), task.to(), STEP);
        }
        return step == 0 ? tasks.all(task.from(), task.to()) : step;
    }

    BelongingsView of(UUID userId) {
        return new BelongingsView(clients.count(userId), deals.count(userId), tasks.count(userId));
    }
}

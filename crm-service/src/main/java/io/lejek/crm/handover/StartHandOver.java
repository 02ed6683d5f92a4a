package io.lejek.crm.handover;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.job.Jobs;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Hands in the job that gives everything of a user to another one. */
@ApplicationScoped
class StartHandOver {
    private final Users users;
    private final Jobs jobs;

    StartHandOver(Users users, Jobs jobs) {
        this.users = users;
        this.jobs = jobs;
    }

    @Transactional
    UUID start(UUID from, UUID to) {
        String name = known(from).name();
        if (from.equals(to) || users.active(to).isEmpty()) {
            throw Violation.inBody("to", "Choose another one of the active users.");
        }
        return jobs.submit(HandOverEverything.KIND, name, new HandOverEverything.Task(from, to));
    }

    UserView known(UUID id) {
        return users.find(id).orElseThrow(() -> Problem.NOT_FOUND.because("Choose a user of the list."));
    }
}

package io.lejek.crm.bulk;

import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Changes the clients of a bulk change, some at a time; after a crash it goes on with those that wait. */
@ApplicationScoped
class BulkChange implements JobWork {
    static final String KIND = "bulk";
    private static final int CHUNK = 1_000;

    private final ChangeMembers change;
    private final BulkMembers members;

    BulkChange(ChangeMembers change, BulkMembers members) {
        this.change = change;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        UUID job = run.id();
        BulkAction action = run.task(BulkAction.class);
        long total = members.total(job);
        BulkResult before = members.result(job);
        long done = before.changed() + before.same() + before.left();
        for (int n = change.next(job, action, CHUNK); n > 0; n = change.next(job, action, CHUNK)) {
            done += n;
            run.progress(done, total);
        }
        run.result(members.result(job));
    }
}

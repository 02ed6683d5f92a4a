package io.lejek.crm.bulk;

import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a bulk change back, some clients at a time. */
@ApplicationScoped
class BulkUndo implements JobWork {
    static final String KIND = "bulk-undo";
    private static final int CHUNK = 1_000;

    private final ChangeMembers change;
    private final BulkMembers members;

    BulkUndo(ChangeMembers change, BulkMembers members) {
        this.change = change;
        this.members = members;
    }

    /** @param jobId of the bulk change */
    record Task(UUID jobId, BulkAction action) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Task task = run.task(Task.class);
        long total = members.result(task.jobId()).changed();
        long done = 0;
        for (int n = change.undo(task.jobId(), task.action(), CHUNK);
                n > 0;
                n = change.undo(task.jobId(), task.action(), CHUNK)) {
            done += n;
            run.progress(done, Math.max(done, total));
        }
        run.result(members.restored(task.jobId()));
    }
}

package io.lejek.crm.bulk;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Hands in a bulk change for the clients that are selected at this moment, and its undo. */
@ApplicationScoped
class StartBulk {
    private final BulkForm form;
    private final BulkMembers members;
    private final SelectedClients selected;
    private final Jobs jobs;

    StartBulk(BulkForm form, BulkMembers members, SelectedClients selected, Jobs jobs) {
        this.form = form;
        this.members = members;
        this.selected = selected;
        this.jobs = jobs;
    }

    @Transactional
    UUID change(BulkInput input) {
        BulkAction action = form.read(input.action());
        UUID job = jobs.submit(BulkChange.KIND, action.kind().name(), action);
        if (members.add(job, selected.where(input.selection())) == 0) {
            throw Problem.INVALID_INPUT.because("Nobody is selected: widen the selection.");
        }
        return job;
    }

    @Transactional
    UUID undo(UUID jobId) {
        BulkAction action = jobs.task(jobId, BulkChange.KIND, BulkAction.class);
        if (!jobs.hasEnded(jobId)) {
            throw Problem.CONFLICT.because("It still runs: cancel it, or wait for its end.");
        }
        return jobs.submit(BulkUndo.KIND, action.kind().name(), new BulkUndo.Task(jobId, action));
    }
}

package io.lejek.crm.job;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Where other features hand in work that takes a while, and see how it goes. */
@ApplicationScoped
public class Jobs {
    private final JobBook book;
    private final RunJobs runner;
    private final Viewer viewer;

    Jobs(JobBook book, RunJobs runner, Viewer viewer) {
        this.book = book;
        this.runner = runner;
        this.viewer = viewer;
    }

    /**
     * Hands in work in the name of the viewer; it begins after the commit of the caller's transaction.
     *
     * @param kind of a {@link JobWork}
     * @param title what it works on, at most 200 characters
     * @param task what to do, a record that can be written as JSON
     */
    @Transactional
    public UUID submit(String kind, String title, Object task) {
        UUID id = Ids.next();
        book.add(id, kind, title, task, viewer.userId());
        runner.schedule(id);
        return id;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such job, or it is somebody else's */
    public JobView read(UUID id) {
        return book.views(mine().and("j.id = :id", "id", id), 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such job, or it is not yours to see."));
    }

    /** What a job of this kind was to do; 404 when there is none, or it is somebody else's. */
    public <T> T task(UUID id, String kind, Class<T> type) {
        read(id);
        return book.order(id)
                .filter(order -> order.kind().equals(kind))
                .map(order -> book.read(order.task(), type))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such job of this kind."));
    }

    /** Whether a job has come to its end, whoever's it is. */
    public boolean hasEnded(UUID id) {
        return book.order(id)
                .map(order -> order.state() != JobState.QUEUED && order.state() != JobState.RUNNING)
                .orElse(true);
    }

    /** The jobs that the viewer may see: their own, to an administrator all. */
    Where mine() {
        Where where = new Where();
        return viewer.is(Roles.ADMIN) ? where : where.and("j.created_by = :creator", "creator", viewer.userId());
    }
}

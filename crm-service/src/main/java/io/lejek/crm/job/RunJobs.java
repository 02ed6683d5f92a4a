package io.lejek.crm.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Runs the jobs that wait, on whichever replica is free, and takes over those of a replica that has died. */
@ApplicationScoped
class RunJobs {
    private static final Logger LOG = Logger.getLogger(RunJobs.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_BEATS = 4;

    private final JobBook book;
    private final ActAs actAs;
    private final Clock clock;
    private final List<JobWork> works;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;

    RunJobs(
            DataSource database,
            JobSettings settings,
            JobBook book,
            ActAs actAs,
            Clock clock,
            @All List<JobWork> works) {
        this.book = book;
        this.actAs = actAs;
        this.clock = clock;
        this.works = works;
        this.task = Tasks.oneTime("job", Void.class)
                .onFailure((failed, operations) -> operations.reschedule(failed, clock.instant()))
                .onDeadExecutionRevive()
                .execute(this::run);
        this.scheduler = Scheduler.create(database, task)
                .threads(settings.threads())
                .pollingInterval(POLL)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(SILENT_BEATS)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .registerShutdownHook()
                .build();
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** In the caller's transaction, so that what is rolled back never runs. */
    void schedule(UUID jobId) {
        scheduler.schedule(task.instance(jobId.toString()), clock.instant());
    }

    private void run(TaskInstance<Void> instance, ExecutionContext context) {
        UUID id = UUID.fromString(instance.getId());
        JobBook.Order order = book.order(id).orElse(null);
        if (order == null || (order.state() != JobState.QUEUED && order.state() != JobState.RUNNING)) {
            return;
        }
        try {
            book.started(order);
            actAs.user(order.createdBy(), order.kind(), () -> work(order.kind()).run(new JobRun(book, order)));
            book.finished(order, JobState.DONE, null);
        } catch (JobCancelled e) {
            book.finished(order, JobState.CANCELLED, null);
        } catch (HttpProblem e) {
            book.finished(order, JobState.FAILED, e.getDetail());
        } catch (Exception | LinkageError | VirtualMachineError e) {
            // What fails so would fail again: it is not tried for ever.
            if (context.getSchedulerState().isShuttingDown()) {
                throw new IllegalStateException("the job goes on after the restart", e);
            }
            LOG.errorf(e, "Job %s (%s) has failed.", id, order.kind());
            book.finished(
                    order,
                    JobState.FAILED,
                    "It broke off by an error; the log of the service tells more of job " + id + ".");
        }
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of the kind " + kind));
    }
}

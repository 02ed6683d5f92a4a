package io.lejek.backbone.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds: by lanes, in the order of the ids, at least once.
 *
 * <p>A lane is worked by one relay at a time (an advisory lock that ends with the transaction), so any number of replicas
 * share the work and the order of a key holds. Rows are deleted in the transaction that saw every send of the batch
 * acknowledged; a crash before that commit sends them again.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int WORKERS = 4;

    private final OutboxRows rows;
    private final Publisher publisher;
    private final BackboneSettings settings;
    private final Semaphore wakeUp = new Semaphore(0);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("outbox-lane-", 0).factory());
    private volatile boolean stopped;

    OutboxRelay(OutboxRows rows, Publisher publisher, BackboneSettings settings) {
        this.rows = rows;
        this.publisher = publisher;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
        workers.close();
    }

    /** Tells the relay that something was committed. */
    void wake() {
        wakeUp.release();
    }

    private void run() {
        while (!stopped) {
            try {
                if (!publishWaiting() && wakeUp.tryAcquire(settings.relayPoll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                complain(e);
            }
        }
    }

    private void complain(RuntimeException e) {
        if (stopped) {
            return;
        }
        LOG.warnf("The outbox waits for Kafka or PostgreSQL: %s. Nothing is lost, it is tried again.", e.getMessage());
        LOG.debug("The outbox waits", e);
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }

    /**
     * All lanes in one transaction, which costs more than a row; what does not fit into a batch, lane beside lane.
     *
     * @return whether more may wait
     */
    private boolean publishWaiting() throws InterruptedException {
        List<Integer> full = QuarkusTransaction.requiringNew().call(() -> {
            List<Integer> lanes = rows.lockWaiting();
            return !lanes.isEmpty() && publish(lanes) ? lanes : List.of();
        });
        List<Callable<Boolean>> each = full.stream()
                .<Callable<Boolean>>map(lane ->
                        () -> QuarkusTransaction.requiringNew().call(() -> rows.lock(lane) && publish(List.of(lane))))
                .toList();
        for (Future<Boolean> lane : workers.invokeAll(each)) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return !full.isEmpty();
    }

    /** Whether the batch was full. */
    private boolean publish(List<Integer> lanes) {
        List<OutboxRow> batch = rows.next(lanes);
        List<Publisher.Refusal> refusals = publisher.send(batch);
        refusals.forEach(refusal -> {
            LOG.errorf(
                    "Event %s cannot be sent and holds back its key: %s",
                    refusal.row().eventId(), refusal.reason());
            rows.refuse(refusal.row(), refusal.reason());
        });
        rows.delete(batch);
        return batch.size() == OutboxRows.BATCH;
    }
}

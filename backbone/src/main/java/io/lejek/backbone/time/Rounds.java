package io.lejek.backbone.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that a service does again and again by itself, one after the other on a thread of its own. What fails is put off to the
 * next time; its message goes to the debug log alone, because it may hold the values of a statement.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final ScheduledExecutorService thread;

    /** @param name of the thread, and in the log */
    public Rounds(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Does something for the first time after a while, and again when that time has passed after the last. */
    public void every(Duration pause, Runnable work) {
        every(pause, pause, work);
    }

    /** @param first after which it is done for the first time */
    public void every(Duration first, Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> attempt(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something once, as soon as what goes on is done. */
    public void once(Runnable work) {
        thread.execute(() -> attempt(work));
    }

    /** Interrupts what goes on; nothing is done any more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s: put off (%s)", name, e.getClass().getName());
            LOG.debugf(e, "%s: why it was put off", name);
        }
    }
}

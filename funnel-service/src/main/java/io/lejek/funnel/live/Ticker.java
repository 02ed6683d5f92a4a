package io.lejek.funnel.live;

import io.lejek.funnel.metric.Progress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells the browsers of this replica that the figures moved: at once after a commit of its own, and by polling one small
 * sum in the database for the commits of other replicas. Polling, because it needs no second way of the events to every
 * replica and can miss nothing; a tenth of a second later is not seen. Nothing is polled while no browser is connected.
 */
@ApplicationScoped
public class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Progress progress;
    private final LiveSettings settings;
    private final Clock clock;
    private final Set<Browser> browsers = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean stopped;

    Ticker(Progress progress, LiveSettings settings, Clock clock) {
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("funnel-ticker").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
    }

    /** The figures may have moved: look now. */
    public void wake() {
        wakeUp.release();
    }

    void connect(Browser browser) {
        browsers.add(browser);
        wake();
    }

    void disconnect(Browser browser) {
        browsers.remove(browser);
    }

    int connected() {
        return browsers.size();
    }

    private void run() {
        Progress.At last = null;
        while (!stopped) {
            try {
                awaitWork();
                if (browsers.isEmpty()) {
                    continue;
                }
                Progress.At figures = progress.read();
                Instant now = clock.instant();
                browsers.forEach(browser -> browser.serve(figures, now, settings));
                if (!figures.equals(last)) {
                    last = figures;
                    Thread.sleep(settings.gap());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                complain(e);
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        if (browsers.isEmpty()) {
            wakeUp.acquire();
        } else if (!wakeUp.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        wakeUp.drainPermits();
    }

    private void complain(RuntimeException e) {
        LOG.warnf("Browsers cannot be told of new figures: %s. It is tried again.", e.getMessage());
        LOG.debug("The ticker waits", e);
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }
}

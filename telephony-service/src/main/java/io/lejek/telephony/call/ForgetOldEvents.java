package io.lejek.telephony.call;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets what the PBXs said, and who clicked, when it has been kept for long enough; looks once an hour. */
@ApplicationScoped
class ForgetOldEvents {
    private static final Logger LOG = Logger.getLogger(ForgetOldEvents.class);

    private final Journal journal;
    private final Clicks clicks;
    private final CallSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forget-old-events").factory());

    ForgetOldEvents(Journal journal, Clicks clicks, CallSettings settings, Clock clock) {
        this.journal = journal;
        this.clicks = clicks;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::forget, 5, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    void forget() {
        try {
            Instant before = clock.instant().minus(Duration.ofDays(settings.journalDays()));
            journal.forget(before);
            clicks.forget(before);
        } catch (RuntimeException e) {
            LOG.warnf("Old events are forgotten later (%s)", e.getClass().getName());
            LOG.debug("Why not now", e);
        }
    }
}

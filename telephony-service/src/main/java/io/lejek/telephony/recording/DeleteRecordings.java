package io.lejek.telephony.recording;

import io.lejek.telephony.call.RecordingRemovals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes the recordings of erased clients, and those that were kept for long enough; looks every few minutes. */
@ApplicationScoped
class DeleteRecordings {
    private static final Logger LOG = Logger.getLogger(DeleteRecordings.class);
    private static final int PERIOD_MINUTES = 5;

    private final RecordingRemovals removals;
    private final RecordingSources sources;
    private final RecordingSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("delete-recordings").factory());

    DeleteRecordings(RecordingRemovals removals, RecordingSources sources, RecordingSettings settings, Clock clock) {
        this.removals = removals;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::round, 1, PERIOD_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void round() {
        try {
            delete();
        } catch (RuntimeException e) {
            LOG.warnf("Recordings are deleted later (%s)", e.getClass().getName());
            LOG.debug("Why not now", e);
        }
    }

    void delete() {
        removals.ofOlderThan(clock.instant().minus(Duration.ofDays(settings.days())));
        long left = removals.due().stream().filter(removal -> !delete(removal)).count();
        if (left > 0) {
            LOG.warnf("%d recordings that are to be deleted could not be; check the rights to their folder", left);
        }
    }

    /** What is not there, or not ours to delete, is done. */
    private boolean delete(RecordingRemovals.Removal removal) {
        Optional<RecordingFile> file = sources.file(removal.pbx(), removal.file());
        Optional<RecordingSource> source = sources.of(removal.pbx());
        try {
            if (file.isPresent() && source.isPresent()) {
                source.get().delete(file.get());
            }
        } catch (FileNotFoundException gone) {
            LOG.debugf("%s: a recording was gone already", removal.pbx());
        } catch (IOException e) {
            return false;
        }
        removals.done(removal);
        return true;
    }
}

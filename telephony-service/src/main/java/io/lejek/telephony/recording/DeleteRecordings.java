package io.lejek.telephony.recording;

import io.lejek.backbone.time.Rounds;
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
import org.jboss.logging.Logger;

/** Deletes the recordings of erased clients, and those that were kept for long enough; looks every few minutes. */
@ApplicationScoped
class DeleteRecordings {
    private static final Logger LOG = Logger.getLogger(DeleteRecordings.class);

    private final RecordingRemovals removals;
    private final RecordingSources sources;
    private final RecordingSettings settings;
    private final Clock clock;
    private final Rounds rounds = new Rounds("delete-recordings");

    DeleteRecordings(RecordingRemovals removals, RecordingSources sources, RecordingSettings settings, Clock clock) {
        this.removals = removals;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.every(Duration.ofMinutes(1), Duration.ofMinutes(5), this::delete);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
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

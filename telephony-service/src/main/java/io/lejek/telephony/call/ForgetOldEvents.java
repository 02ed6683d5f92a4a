package io.lejek.telephony.call;

import io.lejek.backbone.time.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what the PBXs said, and who clicked, when it has been kept for long enough; looks once an hour. */
@ApplicationScoped
class ForgetOldEvents {
    private final Journal journal;
    private final Clicks clicks;
    private final CallSettings settings;
    private final Clock clock;
    private final Rounds rounds = new Rounds("forget-old-events");

    ForgetOldEvents(Journal journal, Clicks clicks, CallSettings settings, Clock clock) {
        this.journal = journal;
        this.clicks = clicks;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.every(Duration.ofMinutes(5), Duration.ofHours(1), this::forget);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    void forget() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.journalDays()));
        journal.forget(before);
        clicks.forget(before);
    }
}

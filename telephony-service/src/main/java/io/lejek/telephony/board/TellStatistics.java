package io.lejek.telephony.board;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.time.Rounds;
import io.lejek.telephony.ami.PbxNow;
import io.lejek.telephony.ami.PbxStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Tells the other services every few seconds what goes on and how callers were served, as far as it changed. */
@ApplicationScoped
class TellStatistics {
    /** A transaction that began before another may be seen after it. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final PbxStatus pbxStatus;
    private final CallCounts counts;
    private final BoardSettings settings;
    private final Outbox outbox;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<String, PbxNow> told = new HashMap<>();
    private final Rounds rounds = new Rounds("statistics");

    TellStatistics(
            PbxStatus pbxStatus, CallCounts counts, BoardSettings settings, Outbox outbox, Jdbi jdbi, Clock clock) {
        this.pbxStatus = pbxStatus;
        this.counts = counts;
        this.settings = settings;
        this.outbox = outbox;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.every(settings.tellEvery(), this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    private void round() {
        try {
            QuarkusTransaction.requiringNew().run(this::tell);
        } catch (RuntimeException e) {
            // What was noted as told may not have been committed.
            told.clear();
            throw e;
        }
    }

    /** By one replica at a time: the row is locked until the events are committed. */
    private void tell() {
        Instant now = clock.instant();
        Optional<Instant> until = jdbi.withHandle(
                handle -> handle.createQuery("select recorded_until from statistics_told for update skip locked")
                        .mapTo(Instant.class)
                        .findOne());
        if (until.isEmpty()) {
            return;
        }
        List<Event> events = new ArrayList<>();
        long seconds = settings.serviceLevel().toSeconds();
        for (CallCounts.Hour hour : counts.changed(until.get().minus(OVERLAP))) {
            HourCounted counted = HourCounted.of(hour, seconds);
            events.add(event(counted.key(), HourCounted.TYPE, now, counted));
        }
        for (PbxNow pbx : pbxStatus.now()) {
            if (!pbx.equals(told.put(pbx.pbx(), pbx))) {
                events.add(event(pbx.pbx(), CallsCounted.TYPE, now, CallsCounted.of(pbx, now)));
            }
        }
        outbox.append(events);
        jdbi.useHandle(handle ->
                handle.execute("update statistics_told set recorded_until = ?", now.atOffset(ZoneOffset.UTC)));
    }

    private static Event event(String key, String type, Instant now, Object data) {
        return new Event(Ids.next(), Topics.TELEPHONY_STATISTICS, key, type, key, now, null, data);
    }
}

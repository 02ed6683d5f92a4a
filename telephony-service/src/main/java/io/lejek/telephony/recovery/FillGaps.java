package io.lejek.telephony.recovery;

import io.lejek.telephony.call.CallFacts;
import io.lejek.telephony.call.RecordCall;
import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import io.lejek.telephony.pbx.PbxSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks up each gap in what the PBX wrote down, a few seconds after it ended, and records the calls that were missed. Any
 * replica may: told the same call again, the log stays as it is.
 */
@ApplicationScoped
class FillGaps {
    private static final Logger LOG = Logger.getLogger(FillGaps.class);
    /** Calls that were on when the gap ended are told by the line; they need their time to be recorded first. */
    private static final Duration SETTLED = Duration.ofSeconds(6);

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration GIVE_UP = Duration.ofHours(24);
    private static final long LOOK_MS = 1_000;
    private static final long AFTER_FAILURE_MS = 15_000;

    private final Gaps gaps;
    private final PbxSettings settings;
    private final PhoneNumbers numbers;
    private final RecordCall recordCall;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fill-gaps").factory());

    FillGaps(Gaps gaps, PbxSettings settings, PhoneNumbers numbers, RecordCall recordCall, Clock clock) {
        this.gaps = gaps;
        this.settings = settings;
        this.numbers = numbers;
        this.recordCall = recordCall;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.schedule(this::look, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        long pause = LOOK_MS;
        try {
            Optional<GapView> gap = gaps.waiting(clock.instant().minus(SETTLED));
            if (gap.isPresent()) {
                pause = fill(gap.get()) ? 0 : AFTER_FAILURE_MS;
            }
        } catch (RuntimeException e) {
            LOG.warnf("Gaps are looked at later (%s)", e.getClass().getName());
            LOG.debug("Why not now", e);
            pause = AFTER_FAILURE_MS;
        }
        if (!thread.isShutdown()) {
            thread.schedule(this::look, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** @return whether it is done with, one way or the other */
    private boolean fill(GapView gap) {
        PbxSettings.Pbx pbx = settings.all().get(gap.pbx());
        if (pbx == null) {
            gaps.failed(gap.id(), "NO_HISTORY", false);
            return true;
        }
        try {
            Instant from = gaps.firstUncertain(gap).minus(MARGIN);
            Instant to = gap.endedAt().plus(MARGIN);
            Optional<List<PbxEvent>> events = new Histories(pbx.history(), gaps.clockAhead(gap.pbx())).events(from, to);
            if (events.isEmpty()) {
                gaps.failed(gap.id(), "NO_HISTORY", false);
                return true;
            }
            record(
                    gap,
                    RecoverCalls.of(
                            gap.pbx(), NumberPlan.of(pbx), numbers, events.get(), gap.beganAt(), gap.endedAt()));
            return true;
        } catch (IOException | SQLException e) {
            boolean again = gap.endedAt().plus(GIVE_UP).isAfter(clock.instant());
            String why = Objects.requireNonNullElse(e.getMessage(), e.toString());
            gaps.failed(gap.id(), why.substring(0, Math.min(500, why.length())), again);
            LOG.warnf("%s: what it wrote down cannot be read: %s", gap.pbx(), why);
            return !again;
        }
    }

    private void record(GapView gap, List<CallFacts> calls) {
        int recovered = 0;
        int completed = 0;
        for (CallFacts call : calls) {
            switch (recordCall.recover(gap.pbx(), call)) {
                case NEW -> recovered++;
                case COMPLETED -> completed++;
                case KNOWN -> {
                    // The line told it.
                }
            }
        }
        gaps.lookedAt(gap.id(), recovered, completed);
        LOG.infof(
                "%s: between %s and %s, %d calls were recovered and %d completed",
                gap.pbx(), gap.beganAt(), gap.endedAt(), recovered, completed);
    }
}

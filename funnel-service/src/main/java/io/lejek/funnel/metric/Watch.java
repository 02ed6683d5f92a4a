package io.lejek.funnel.metric;

import io.lejek.backbone.time.Rounds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks after the figures in the background, and shows what it sees as gauges and by {@link FigureHealth}. */
@ApplicationScoped
class Watch {
    private final FigureCheck check;
    private final Lag lag;
    private final PendingEvents pending;
    private final MetricSettings settings;
    private final Clock clock;
    private final Rounds rounds = new Rounds("funnel-watch");
    private volatile PendingEvents.Waiting waiting = new PendingEvents.Waiting(0, null);

    Watch(FigureCheck check, Lag lag, PendingEvents pending, MetricSettings settings, Clock clock) {
        this.check = check;
        this.lag = lag;
        this.pending = pending;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        gauges(registry);
        rounds.every(Duration.ZERO, settings.sampleEvery(), this::sample);
        rounds.every(Duration.ZERO, settings.checkEvery(), check::run);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    PendingEvents.Waiting waiting() {
        return waiting;
    }

    /** How long the oldest waiting event has waited. */
    Duration oldestWait() {
        Instant since = waiting.since();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private void sample() {
        waiting = pending.waiting();
        lag.sample();
    }

    private void gauges(MeterRegistry registry) {
        Gauge.builder(
                        "lejek.funnel.identity.breaks",
                        check,
                        found -> found.last().breaks())
                .description("Figures that differ from their facts; 0 is right")
                .register(registry);
        Gauge.builder(
                        "lejek.funnel.pending.events",
                        this,
                        watch -> watch.waiting().events())
                .description("Deal events that wait for an earlier one of their deal")
                .register(registry);
        Gauge.builder(
                        "lejek.funnel.pending.oldest",
                        this,
                        watch -> watch.oldestWait().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the oldest of them has waited; above 60 somebody must look")
                .register(registry);
        Gauge.builder("lejek.funnel.lag", lag, now -> {
                    Long seconds = now.seconds();
                    return seconds == null ? Double.NaN : seconds;
                })
                .baseUnit("seconds")
                .description("Age of the oldest deal event in Kafka that is not in the figures")
                .register(registry);
    }
}

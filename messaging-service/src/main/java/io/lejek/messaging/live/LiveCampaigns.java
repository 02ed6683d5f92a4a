package io.lejek.messaging.live;

import io.lejek.messaging.campaign.CampaignView;
import io.lejek.messaging.campaign.ShowCampaigns;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Watches the campaigns while somebody looks: read from the database four times a second, so that it does not matter which
 * replica sends. Each stream tells what differs from what it told last; a slow browser skips steps and misses no end state.
 */
@ApplicationScoped
class LiveCampaigns {
    private static final Logger LOG = Logger.getLogger(LiveCampaigns.class);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration MEMORY = Duration.ofSeconds(60);

    private final ShowCampaigns show;
    private final Clock clock;
    private final AtomicInteger watchers = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-campaigns").factory());
    private volatile List<CampaignView> latest = List.of();

    LiveCampaigns(ShowCampaigns show, Clock clock) {
        this.show = show;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::look, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** What moves, from now on. */
    Multi<LiveEvent> stream() {
        return Multi.createFrom().deferred(() -> {
            watchers.incrementAndGet();
            Map<UUID, CampaignView> told = new HashMap<>();
            Multi<LiveEvent> campaigns = Multi.createFrom()
                    .ticks()
                    .every(STEP)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToIterable(tick -> news(told))
                    .map(view -> new LiveEvent("campaign", view));
            Multi<LiveEvent> heartbeats = Multi.createFrom()
                    .ticks()
                    .every(HEARTBEAT)
                    .onOverflow()
                    .drop()
                    .map(tick -> new LiveEvent("heartbeat", Map.of("at", clock.instant())));
            return Multi.createBy()
                    .merging()
                    .streams(campaigns, heartbeats)
                    .onTermination()
                    .invoke(() -> watchers.decrementAndGet());
        });
    }

    private void look() {
        if (watchers.get() == 0) {
            latest = List.of();
            return;
        }
        try {
            latest = show.underWay(clock.instant().minus(MEMORY));
        } catch (RuntimeException e) {
            LOG.debug("The campaigns cannot be read now", e);
        }
    }

    // Ticks of one stream never overlap, so its memory needs no lock.
    private List<CampaignView> news(Map<UUID, CampaignView> told) {
        List<CampaignView> now = latest;
        List<CampaignView> news =
                now.stream().filter(view -> !view.equals(told.get(view.id()))).toList();
        told.keySet().retainAll(now.stream().map(CampaignView::id).toList());
        news.forEach(view -> told.put(view.id(), view));
        return news;
    }
}

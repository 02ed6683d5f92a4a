package io.lejek.messaging.delivery;

import io.lejek.messaging.campaign.PrepareAudience;
import io.lejek.messaging.campaign.SteerCampaign;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What has to be done again and again on every replica: signs of life, recovery, audiences, finishing. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Holder holder;
    private final DeliverMessages deliver;
    private final PrepareAudience prepare;
    private final SteerCampaign campaigns;
    private final DeliveryConfig config;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            3, Thread.ofPlatform().daemon().name("rounds-", 0).factory());

    Rounds(
            Holder holder,
            DeliverMessages deliver,
            PrepareAudience prepare,
            SteerCampaign campaigns,
            DeliveryConfig config) {
        this.holder = holder;
        this.deliver = deliver;
        this.prepare = prepare;
        this.campaigns = campaigns;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        every(config.holderLease().dividedBy(4), holder::renew);
        every(Duration.ofSeconds(1), deliver::recover);
        every(Duration.ofMillis(500), campaigns::finishExhausted);
        every(Duration.ofMillis(500), this::prepareAudiences);
        every(Duration.ofMinutes(10), this::sweep);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }

    private void prepareAudiences() {
        for (UUID campaign : prepare.waiting()) {
            boolean more = true;
            while (more && !timer.isShutdown()) {
                more = prepare.nextChunk(campaign);
            }
        }
    }

    private void sweep() {
        prepare.sweep();
        holder.forgetDead();
    }

    private void every(Duration pause, Runnable task) {
        Runnable careful = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warnf("Put off: %s. It is tried again.", e.getMessage());
                LOG.debug("Put off", e);
            }
        };
        timer.scheduleWithFixedDelay(careful, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package io.lejek.funnel.intake;

import io.lejek.backbone.event.Intake;
import io.lejek.funnel.live.Ticker;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the deal events, and tells the browsers as soon as they are committed. */
@ApplicationScoped
class DealIntake {
    private static final String CHANNEL = "crm-deals";

    private final Intake intake;
    private final FoldDeals fold;
    private final Ticker ticker;

    DealIntake(Intake intake, FoldDeals fold, Ticker ticker) {
        this.intake = intake;
        this.fold = fold;
        this.ticker = ticker;
    }

    @Incoming(CHANNEL)
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) {
        intake.acceptBatch(CHANNEL, batch, fold::fold);
        ticker.wake();
    }
}

package io.lejek.crm.deal;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The end of every command: the deal's row is written, then its event is published, kept for the timeline, and told to the
 * features that act on it, all in the command's transaction.
 */
@ApplicationScoped
class RecordDealEvent {
    private final DealRepository deals;
    private final DealHistory history;
    private final Outbox outbox;
    private final LiveEvents live;
    private final jakarta.enterprise.event.Event<DealEvent> observers;

    RecordDealEvent(
            DealRepository deals,
            DealHistory history,
            Outbox outbox,
            LiveEvents live,
            jakarta.enterprise.event.Event<DealEvent> observers) {
        this.deals = deals;
        this.history = history;
        this.outbox = outbox;
        this.live = live;
        this.observers = observers;
    }

    void record(DealEvent event) {
        deals.flush();
        DealFacts deal = event.deal();
        String id = deal.dealId().toString();
        outbox.append(
                new Event(Ids.next(), Topics.DEALS, id, type(event), id, deal.recordedAt(), deal.sequence(), event));
        history.add(event);
        live.publish(new LiveEvent(LiveEvent.What.DEAL, deal.dealId(), deal.clientId(), deal.ownerId(), deal.teamId()));
        observers.fire(event);
    }

    private static String type(DealEvent event) {
        return switch (event) {
            case DealEvent.DealOpened e -> "lejek.deal.opened.v1";
            case DealEvent.StageEntered e -> "lejek.deal.stage-entered.v1";
            case DealEvent.DealChanged e -> "lejek.deal.changed.v1";
            case DealEvent.DealWon e -> "lejek.deal.won.v1";
            case DealEvent.DealLost e -> "lejek.deal.lost.v1";
            case DealEvent.DealReopened e -> "lejek.deal.reopened.v1";
        };
    }
}

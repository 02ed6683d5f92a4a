package io.lejek.crm.deal;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What deals went through, for the timelines of their clients. Changes of terms are not part of it. */
@ApplicationScoped
class DealHistory {
    private final Jdbi jdbi;

    DealHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(DealEvent event) {
        switch (event) {
            case DealEvent.DealOpened e -> add(event, "opened", null);
            case DealEvent.StageEntered e ->
                add(event, "stage-entered", e.from().id());
            case DealEvent.DealWon e -> add(event, "won", null);
            case DealEvent.DealLost e -> add(event, "lost", null);
            case DealEvent.DealReopened e -> add(event, "reopened", null);
            case DealEvent.DealChanged e -> {
                // Amounts and owners are not what a client's history is about.
            }
        }
    }

    private void add(DealEvent event, String happened, @Nullable UUID fromStageId) {
        DealFacts deal = event.deal();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into deal_history
                          (deal_id, sequence, id, client_id, happened, from_stage_id, stage_id, at, recorded_at, actor_id)
                        values (:deal, :sequence, :id, :client, :happened, :from, :stage, :at, :recorded, :actor)
                        """)
                .bind("deal", deal.dealId())
                .bind("sequence", deal.sequence())
                .bind("id", Ids.next())
                .bind("client", deal.clientId())
                .bind("happened", happened)
                .bind("from", fromStageId)
                .bind("stage", event.where().id())
                .bind("at", deal.occurredAt().atOffset(ZoneOffset.UTC))
                .bind("recorded", deal.recordedAt().atOffset(ZoneOffset.UTC))
                .bind("actor", deal.actorId())
                .execute());
    }
}

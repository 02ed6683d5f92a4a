package io.lejek.crm.deal;

import io.lejek.backbone.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time of a deal in a stage, with its owner and amount when it entered. Begin and end are event times. */
@Entity
@Table(name = "stage_visit")
class StageVisit {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "deal_id")
    private Deal deal;

    @Column
    private UUID processVersionId;

    @Column
    private UUID stageId;

    @Column
    private int attempt;

    @Column
    private Instant enteredAt;

    @Column
    private @Nullable Instant leftAt;

    @Column
    private Instant recordedAt;

    @Column
    private @Nullable UUID actorId;

    @Column
    private UUID ownerId;

    @Column
    private long amountMinor;

    @Column
    private String currency;

    protected StageVisit() {}

    StageVisit(Deal deal, UUID stageId, int attempt, Instant enteredAt, Act act) {
        this.id = Ids.next();
        this.deal = deal;
        this.processVersionId = deal.processVersionId();
        this.stageId = stageId;
        this.attempt = attempt;
        this.enteredAt = enteredAt;
        this.recordedAt = act.recordedAt();
        this.actorId = act.actorId();
        this.ownerId = deal.ownerId();
        this.amountMinor = deal.amountMinor();
        this.currency = deal.currency();
    }

    void end(Instant at) {
        leftAt = at;
    }

    boolean open() {
        return leftAt == null;
    }

    UUID stageId() {
        return stageId;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }
}

package io.lejek.crm.deal;

import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.Processes;
import io.lejek.crm.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves a deal to another stage; the board, the form and a completed step all end here. */
@ApplicationScoped
public class MoveDeal {
    private final DealRepository deals;
    private final DealAccess access;
    private final Processes processes;
    private final RecordDealEvent recorder;

    MoveDeal(DealRepository deals, DealAccess access, Processes processes, RecordDealEvent recorder) {
        this.deals = deals;
        this.access = access;
        this.processes = processes;
        this.recorder = recorder;
    }

    @Transactional
    void move(UUID dealId, UUID toStageId, @Nullable Long expectedVersion, Act act) {
        Deal deal = access.forCommand(dealId, expectedVersion);
        recorder.record(deal.moveTo(toStageId, processes.version(deal.processVersionId()), act));
    }

    /** Takes a deal whose step is completed to the next stage; after the last step it is won. */
    @Transactional
    public void advance(UUID dealId, Act act) {
        Deal deal = deals.lock(dealId).orElseThrow(DealAccess::unknown);
        DealProcess process = processes.version(deal.processVersionId());
        Optional<Stage> next = process.after(process.get(deal.stageId()));
        recorder.record(next.isPresent() ? deal.moveTo(next.get().id(), process, act) : deal.win(process, act));
    }
}

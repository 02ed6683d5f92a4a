package io.lejek.crm.deal;

import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.ProcessKind;
import io.lejek.crm.process.Processes;
import io.lejek.crm.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the next action of a deal in step with its tasks, whose feature calls it. */
@ApplicationScoped
public class PlanNextAction {
    private final DealRepository deals;
    private final Processes processes;
    private final RecordDealEvent recorder;

    PlanNextAction(DealRepository deals, Processes processes, RecordDealEvent recorder) {
        this.deals = deals;
        this.processes = processes;
        this.recorder = recorder;
    }

    /**
     * A deal as its tasks need it.
     *
     * @param automatic whether completing the step's task moves it
     * @param stage where it is
     */
    public record Steps(
            UUID dealId, UUID clientId, String title, UUID ownerId, boolean open, boolean automatic, Stage stage) {}

    /**
     * The deal, locked until the end of the transaction. The lock is taken before any task of the deal is touched, so that
     * nobody waits in a circle. Empty when there is no such deal.
     */
    @Transactional
    public Optional<Steps> lock(UUID dealId) {
        return deals.lock(dealId).map(this::steps);
    }

    /** @param next when the earliest open task is due; null without any */
    @Transactional
    public void plan(UUID dealId, @Nullable Instant next, Act act) {
        Deal deal = deals.lock(dealId).orElseThrow(DealAccess::unknown);
        deal.plan(next, processes.version(deal.processVersionId()), act).ifPresent(recorder::record);
    }

    private Steps steps(Deal deal) {
        DealProcess process = processes.version(deal.processVersionId());
        return new Steps(
                deal.id(),
                deal.clientId(),
                deal.title(),
                deal.ownerId(),
                deal.outcome() == Outcome.OPEN,
                process.kind() == ProcessKind.AUTOMATIC,
                process.get(deal.stageId()));
    }
}

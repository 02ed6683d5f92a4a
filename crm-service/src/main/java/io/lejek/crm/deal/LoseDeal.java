package io.lejek.crm.deal;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.process.Processes;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes a deal as lost; a reason from the list is demanded on every path. */
@ApplicationScoped
class LoseDeal {
    private final DealAccess access;
    private final Processes processes;
    private final LossReasons reasons;
    private final RecordDealEvent recorder;

    LoseDeal(DealAccess access, Processes processes, LossReasons reasons, RecordDealEvent recorder) {
        this.access = access;
        this.processes = processes;
        this.reasons = reasons;
        this.recorder = recorder;
    }

    @Transactional
    void lose(UUID dealId, LossInput input, @Nullable Long expectedVersion, Act act) {
        Deal deal = access.forCommand(dealId, expectedVersion);
        recorder.record(deal.lose(loss(input), processes.version(deal.processVersionId()), act));
    }

    private Loss loss(LossInput input) {
        String reason = input.reason();
        if (reason == null || !reasons.contains(reason)) {
            throw Violation.inBody(
                    Problem.LOSS_REASON_REQUIRED, "reason", "Choose one of the reasons of /api/loss-reasons.");
        }
        if (input.winBackOn() != null
                && !LossInput.PLAUSIBLE_YEARS.isValidValue(input.winBackOn().getYear())) {
            throw Violation.inBody("winBackOn", "Enter a day between the years 2000 and 2100.");
        }
        return new Loss(reason, input.competitor(), input.winBackOn());
    }
}

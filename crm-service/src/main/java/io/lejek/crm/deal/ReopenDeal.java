package io.lejek.crm.deal;

import io.lejek.crm.process.Processes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a closed deal again. */
@ApplicationScoped
class ReopenDeal {
    private final DealAccess access;
    private final Processes processes;
    private final RecordDealEvent recorder;

    ReopenDeal(DealAccess access, Processes processes, RecordDealEvent recorder) {
        this.access = access;
        this.processes = processes;
        this.recorder = recorder;
    }

    @Transactional
    void reopen(UUID dealId, @Nullable Long expectedVersion, Act act) {
        Deal deal = access.forCommand(dealId, expectedVersion);
        recorder.record(deal.reopen(processes.version(deal.processVersionId()), act));
    }
}

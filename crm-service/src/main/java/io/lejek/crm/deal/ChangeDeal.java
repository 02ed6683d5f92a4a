package io.lejek.crm.deal;

import io.lejek.crm.account.UserView;
import io.lejek.crm.process.Processes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes title, amount or owner of an open deal. */
@ApplicationScoped
class ChangeDeal {
    private final DealAccess access;
    private final Processes processes;
    private final RecordDealEvent recorder;

    ChangeDeal(DealAccess access, Processes processes, RecordDealEvent recorder) {
        this.access = access;
        this.processes = processes;
        this.recorder = recorder;
    }

    @Transactional
    void change(UUID dealId, DealPatch patch, @Nullable Long expectedVersion, Act act) {
        Deal deal = access.forCommand(dealId, expectedVersion);
        deal.change(terms(deal, patch), processes.version(deal.processVersionId()), act)
                .ifPresent(recorder::record);
    }

    private Terms terms(Deal deal, DealPatch patch) {
        UUID ownerId = deal.ownerId();
        UUID teamId = deal.teamId();
        if (patch.ownerId() != null && !patch.ownerId().equals(ownerId)) {
            UserView owner = access.owner(patch.ownerId());
            ownerId = owner.id();
            teamId = owner.teamId();
        }
        return new Terms(
                patch.title() == null ? deal.title() : patch.title().strip(),
                ownerId,
                teamId,
                patch.amountMinor() == null ? deal.amountMinor() : patch.amountMinor(),
                patch.currency() == null ? deal.currency() : Currencies.known(patch.currency()));
    }
}

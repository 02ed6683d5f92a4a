package io.lejek.crm.deal;

import io.lejek.crm.account.UserView;
import io.lejek.crm.client.ClientInteractions;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.Processes;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Opens a deal with a client. */
@ApplicationScoped
public class OpenDeal {
    private final DealRepository deals;
    private final DealAccess access;
    private final VisibleClients clients;
    private final ClientInteractions interactions;
    private final Processes processes;
    private final RecordDealEvent recorder;

    OpenDeal(
            DealRepository deals,
            DealAccess access,
            VisibleClients clients,
            ClientInteractions interactions,
            Processes processes,
            RecordDealEvent recorder) {
        this.deals = deals;
        this.access = access;
        this.clients = clients;
        this.interactions = interactions;
        this.processes = processes;
        this.recorder = recorder;
    }

    /** @return the id of the deal */
    @Transactional
    public UUID open(DealInput input, Act act) {
        clients.require(input.clientId());
        interactions.requireSource(input.clientId(), input.sourceInteraction());
        return follow(input, access.owner(input.ownerId()), act);
    }

    /**
     * Opens a deal that follows by itself from what a client did; nobody's rights are asked.
     *
     * @return the id of the deal
     */
    @Transactional
    public UUID follow(DealInput input, UserView owner, Act act) {
        DealProcess process = processes
                .currentOf(input.typeId())
                .orElseThrow(() -> Violation.inBody("typeId", "Choose one of the deal types."));
        Terms terms = new Terms(
                input.title().strip(),
                owner.id(),
                owner.teamId(),
                input.amountMinor(),
                Currencies.known(input.currency()));
        Deal.Opening opening = Deal.open(
                new Deal.Beginning(input.clientId(), input.sourceInteraction()), terms, process, input.stageId(), act);
        deals.persist(opening.deal());
        recorder.record(opening.event());
        return opening.deal().id();
    }
}

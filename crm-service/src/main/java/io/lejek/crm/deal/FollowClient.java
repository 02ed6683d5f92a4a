package io.lejek.crm.deal;

import io.lejek.crm.process.Processes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets deals go over to the client that theirs turned out to be, in the transaction that decides so. */
@ApplicationScoped
public class FollowClient {
    private final DealRepository deals;
    private final Processes processes;
    private final RecordDealEvent recorder;
    private final Acts acts;

    FollowClient(DealRepository deals, Processes processes, RecordDealEvent recorder, Acts acts) {
        this.deals = deals;
        this.processes = processes;
        this.recorder = recorder;
        this.acts = acts;
    }

    /** All deals of a client go over; answers their ids. */
    public List<UUID> all(UUID fromClientId, UUID toClientId) {
        return some(deals.idsOfClient(fromClientId), fromClientId, toClientId);
    }

    /** Those of these deals that are of the client go over; answers their ids. */
    public List<UUID> some(Collection<UUID> dealIds, UUID fromClientId, UUID toClientId) {
        Act act = acts.byViewer(Cause.USER, null);
        List<Deal> going = dealIds.stream()
                .sorted()
                .flatMap(id -> deals.lock(id).stream())
                .filter(deal -> deal.clientId().equals(fromClientId))
                .toList();
        going.forEach(deal ->
                recorder.record(deal.followClient(toClientId, processes.version(deal.processVersionId()), act)));
        return going.stream().map(Deal::id).toList();
    }
}

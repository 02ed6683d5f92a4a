package io.lejek.crm.deal;

import io.lejek.crm.account.Users;
import io.lejek.crm.process.Processes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Gives the open deals of one user to another, some in a transaction; what is closed stays whose it was. */
@ApplicationScoped
public class HandOverDeals {
    private final DealRepository deals;
    private final Processes processes;
    private final RecordDealEvent recorder;
    private final Users users;
    private final Acts acts;

    HandOverDeals(DealRepository deals, Processes processes, RecordDealEvent recorder, Users users, Acts acts) {
        this.deals = deals;
        this.processes = processes;
        this.recorder = recorder;
        this.users = users;
        this.acts = acts;
    }

    /** How many open deals the user has. */
    public long count(UUID ownerId) {
        return deals.count("ownerId = ?1 and outcome = ?2", ownerId, Outcome.OPEN);
    }

    /** @return how many went over; 0 when none is left */
    @Transactional
    public int next(UUID from, UUID to, int limit) {
        List<UUID> ids = deals.openIdsOfOwner(from, limit);
        UUID team = users.teamOf(to);
        Act act = acts.byViewer(Cause.USER, null);
        ids.stream()
                .flatMap(id -> deals.lock(id).stream())
                .filter(deal -> deal.ownerId().equals(from) && deal.outcome() == Outcome.OPEN)
                .flatMap(deal -> deal
                        .change(
                                new Terms(deal.title(), to, team, deal.amountMinor(), deal.currency()),
                                processes.version(deal.processVersionId()),
                                act)
                        .stream())
                .forEach(recorder::record);
        return ids.size();
    }
}

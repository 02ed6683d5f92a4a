package io.lejek.crm.deal;

import io.lejek.crm.account.UserChanged;
import io.lejek.crm.process.Processes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;

/** Lets the deals of a user follow into another team, so that the totals of both teams stay true. */
@ApplicationScoped
class FollowTeam {
    private final DealRepository deals;
    private final Processes processes;
    private final RecordDealEvent recorder;
    private final Clock clock;

    FollowTeam(DealRepository deals, Processes processes, RecordDealEvent recorder, Clock clock) {
        this.deals = deals;
        this.processes = processes;
        this.recorder = recorder;
        this.clock = clock;
    }

    void follow(@Observes UserChanged change) {
        if (change.before() != null
                && !Objects.equals(change.before().teamId(), change.after().teamId())) {
            Act act = new Act(null, Cause.PROCESS, null, clock.instant());
            deals.idsOfOwner(change.after().id()).stream()
                    .flatMap(id -> deals.lock(id).stream())
                    .flatMap(
                            deal -> deal
                                    .followTeam(
                                            change.after().teamId(), processes.version(deal.processVersionId()), act)
                                    .stream())
                    .forEach(recorder::record);
        }
    }
}

package io.lejek.telephony.calllist;

import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.agent.WorkAsAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives an agent the next client of a list, or the one that the agent has still. */
@ApplicationScoped
class TakeEntry {
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 20;

    private final CallLists lists;
    private final Entries entries;
    private final Reachable reachable;
    private final Contacts contacts;
    private final WorkAsAgent work;

    TakeEntry(CallLists lists, Entries entries, Reachable reachable, Contacts contacts, WorkAsAgent work) {
        this.lists = lists;
        this.entries = entries;
        this.reachable = reachable;
        this.contacts = contacts;
        this.work = work;
    }

    /** Empty when nobody may be called now. Whoever may not be is put back for later, or comes to an end. */
    @Transactional
    Optional<UUID> next(UUID listId, UUID agentId) {
        entries.takeTurn(agentId);
        Optional<UUID> held = entries.takenBy(agentId).map(Entries.Entry::id);
        if (held.isPresent()) {
            return held;
        }
        CallList list = lists.find(listId)
                .filter(found -> found.agentIds().contains(agentId))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such call list on which you work."));
        if (work.paused(agentId)) {
            throw Problem.CONFLICT.because("You are on a pause. Say that you are available, then go on.");
        }
        if (list.state() != ListState.RUNNING) {
            throw CallListProblems.notRunning(list.state());
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<Entries.Entry> candidates = entries.candidates(listId, agentId, AT_ONCE);
            Optional<UUID> taken = candidates.stream()
                    .filter(entry -> takes(entry, agentId, list.plan()))
                    .map(Entries.Entry::id)
                    .findFirst();
            if (taken.isPresent() || candidates.size() < AT_ONCE) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private boolean takes(Entries.Entry entry, UUID agentId, CallPlan plan) {
        return switch (reachable.of(entry.clientId(), plan, enoughUntil(entry, plan))) {
            case Reachable.Answer.Now now -> {
                entries.take(entry.id(), agentId);
                yield true;
            }
            case Reachable.Answer.Later(var at) -> {
                entries.postponed(entry.id(), at);
                yield false;
            }
            case Reachable.Answer.Never(var why) -> {
                entries.ended(entry.id(), why);
                yield false;
            }
        };
    }

    /** Who asked to be called is called, and so is everybody about what is no advertisement. */
    private Optional<Instant> enoughUntil(Entries.Entry entry, CallPlan plan) {
        boolean asked = entry.agentId() != null;
        return plan.advertising() && !asked ? contacts.enoughUntil(entry.clientId()) : Optional.empty();
    }

    /** Gives a client back whom the agent does not call. */
    @Transactional
    void giveBack(UUID entryId, UUID agentId) {
        entries.waits(entries.lockHeld(entryId, agentId).id(), null);
    }
}

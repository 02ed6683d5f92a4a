package io.lejek.telephony.calllist;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.call.CallResult;
import io.lejek.telephony.call.CallResults;
import io.lejek.telephony.phone.DialNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls a client of a list. Whether they may be called is asked once more, and the attempt is written down, before the PBX is
 * told.
 */
@ApplicationScoped
class DialEntry {
    /** A call that the PBX says nothing about for so long did not come about. */
    private static final Duration TOO_SOON = Duration.ofSeconds(10);

    private final CallLists lists;
    private final Entries entries;
    private final Attempts attempts;
    private final Reachable reachable;
    private final CallResults results;
    private final DialNumber dialNumber;
    private final Clock clock;

    DialEntry(
            CallLists lists,
            Entries entries,
            Attempts attempts,
            Reachable reachable,
            CallResults results,
            DialNumber dialNumber,
            Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.attempts = attempts;
        this.reachable = reachable;
        this.results = results;
        this.dialNumber = dialNumber;
        this.clock = clock;
    }

    private record Order(UUID callId, UUID clientId, String number) {}

    /** @param wanted one of the client's numbers; null: the one whose turn it is */
    UUID dial(UUID entryId, UUID agentId, @Nullable String wanted) {
        Order order = QuarkusTransaction.requiringNew().call(() -> order(entryId, agentId, wanted));
        try {
            dialNumber.dial(order.callId(), agentId, order.number(), order.clientId());
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> attempts.remove(order.callId()));
            throw e;
        }
        return order.callId();
    }

    private Order order(UUID entryId, UUID agentId, @Nullable String wanted) {
        Entries.Entry entry = entries.lockHeld(entryId, agentId);
        CallList list = lists.find(entry.listId()).orElseThrow();
        if (list.state() != ListState.RUNNING) {
            throw CallListProblems.notRunning(list.state());
        }
        Instant justNow = clock.instant().minus(TOO_SOON);
        if (attempts.last(entryId)
                .filter(last -> last.isOn() && last.beganAt().isAfter(justNow))
                .isPresent()) {
            throw Problem.CONFLICT.because("You are calling this client already: hang up first.");
        }
        String number = number(entry, wanted, list.plan());
        UUID callId = Ids.next();
        attempts.add(callId, entry, agentId, number);
        results.put(new CallResult(callId, list.id(), null, null, null));
        return new Order(callId, entry.clientId(), number);
    }

    private String number(Entries.Entry entry, @Nullable String wanted, CallPlan plan) {
        List<String> numbers = reachable.now(entry.clientId(), plan);
        if (numbers.isEmpty() || (wanted != null && !numbers.contains(wanted))) {
            throw Problem.CONFLICT.because(
                    "The client may not be called at this number now: give them back, and take the next one.");
        }
        return wanted == null ? numbers.get(entry.attempts() % numbers.size()) : wanted;
    }
}

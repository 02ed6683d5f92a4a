package io.lejek.telephony.calllist;

import io.lejek.telephony.call.CallRecorded;
import io.lejek.telephony.call.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Puts a client who was not reached back for another attempt, as soon as the call's record says so. */
@ApplicationScoped
class FollowAttempts {
    private final CallLists lists;
    private final Entries entries;
    private final Attempts attempts;

    FollowAttempts(CallLists lists, Entries entries, Attempts attempts) {
        this.lists = lists;
        this.entries = entries;
        this.attempts = attempts;
    }

    void recorded(@Observes CallRecorded call) {
        attempts.find(call.callId()).ifPresent(attempt -> {
            if (!call.reachedOut()) {
                attempts.remove(call.callId());
                return;
            }
            attempts.ended(call);
            entries.lock(attempt.entryId()).ifPresent(entry -> {
                if (attempt.isOn()) {
                    entries.attempted(entry.id());
                }
                if (call.outcome() != Outcome.ANSWERED && isLast(entry, call.callId())) {
                    putBack(entry, call, entry.attempts() + (attempt.isOn() ? 1 : 0));
                }
            });
        });
    }

    /** Whether the agent is still with the client because of this call. */
    private boolean isLast(Entries.Entry entry, UUID callId) {
        return entry.state() == EntryState.TAKEN
                && attempts.last(entry.id())
                        .filter(last -> last.callId().equals(callId))
                        .isPresent();
    }

    private void putBack(Entries.Entry entry, CallRecorded call, int attempted) {
        RetryRule rule = lists.find(entry.listId()).orElseThrow().plan().retries();
        rule.after(call.outcome(), attempted, call.endedAt())
                .ifPresentOrElse(
                        at -> entries.waits(entry.id(), at), () -> entries.ended(entry.id(), Disposition.UNREACHED));
    }
}

package io.lejek.telephony.call;

import io.lejek.telephony.match.NumberLearned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives the recent calls of a number that nobody had to the client who turns out to have it, and publishes them again with
 * the next version; and takes the numbers of erased clients away. Works in the transaction that notes it.
 */
@ApplicationScoped
class AdoptCalls implements NumberLearned {
    private final Calls calls;
    private final Clicks clicks;
    private final Journal journal;
    private final CallResults results;
    private final RecordingRemovals recordings;
    private final PublishCall publishCall;
    private final CallSettings settings;
    private final Clock clock;

    AdoptCalls(
            Calls calls,
            Clicks clicks,
            Journal journal,
            CallResults results,
            RecordingRemovals recordings,
            PublishCall publishCall,
            CallSettings settings,
            Clock clock) {
        this.calls = calls;
        this.clicks = clicks;
        this.journal = journal;
        this.results = results;
        this.recordings = recordings;
        this.publishCall = publishCall;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void learned(Map<String, UUID> clientsByNumber) {
        calls.lockNumbers(clientsByNumber.keySet());
        Instant since = clock.instant().minus(settings.adoptWithin());
        for (RecordedCall call : calls.lockThoseOfNobody(clientsByNumber.keySet(), since)) {
            RecordedCall adopted = call.with(call.version() + 1, clientsByNumber.get(call.outsideNumber()));
            calls.adopt(adopted);
            publishCall.publish(List.of(adopted));
        }
    }

    /** That the calls took place stays on record; those that named a number to the others are told again without it. */
    @Override
    public void erased(Collection<UUID> clientIds, Collection<String> numbers) {
        calls.lockNumbers(numbers);
        clicks.forget(clientIds, numbers);
        journal.forget(clientIds, numbers);
        results.forget(clientIds);
        recordings.ofErased(clientIds, numbers);
        calls.forgetNumbers(clientIds);
        publishCall.publish(calls.forgetThoseOfNobody(numbers));
    }
}

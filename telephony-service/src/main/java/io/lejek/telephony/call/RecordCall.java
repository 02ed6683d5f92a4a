package io.lejek.telephony.call;

import io.lejek.telephony.match.Colleague;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records a call that is over, once: the row and its event in one transaction. Told the same again, it does nothing; told
 * more, it restates the call with the next version.
 */
@ApplicationScoped
public class RecordCall {
    private final Calls calls;
    private final Clicks clicks;
    private final Directory directory;
    private final PublishCall publishCall;
    private final Event<CallRecorded> recorded;
    private final Clock clock;

    RecordCall(
            Calls calls,
            Clicks clicks,
            Directory directory,
            PublishCall publishCall,
            Event<CallRecorded> recorded,
            Clock clock) {
        this.calls = calls;
        this.clicks = clicks;
        this.directory = directory;
        this.publishCall = publishCall;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** What a call that the PBX wrote down is to the log. */
    public enum Recovery {
        /** It was missed. */
        NEW,
        /** It was known, but its end was only concluded. */
        COMPLETED,
        /** It was known to its end. */
        KNOWN
    }

    /** Records what the line told. */
    @Transactional
    void record(String pbx, CallFacts facts) {
        lockNumber(facts);
        RecordedCall before = calls.lock(pbx, facts.key()).orElse(null);
        if (before == null || !before.recovered() || facts.endCertain()) {
            record(pbx, facts, before, before != null && before.recovered());
        }
    }

    /** Records what the PBX wrote down, unless the line told it. */
    @Transactional
    public Recovery recover(String pbx, CallFacts facts) {
        lockNumber(facts);
        RecordedCall before = calls.lock(pbx, facts.key())
                .or(() -> calls.lockByLeg(pbx, facts.legNames()))
                .orElse(null);
        if (before != null && (before.endCertain() || before.recovered())) {
            return Recovery.KNOWN;
        }
        record(pbx, facts, before, true);
        return before == null ? Recovery.NEW : Recovery.COMPLETED;
    }

    private void lockNumber(CallFacts facts) {
        String outside = clicks.find(facts.id()).map(Click::number).orElse(facts.outsideNumber());
        if (outside != null) {
            calls.lockNumbers(Set.of(outside));
        }
    }

    private void record(String pbx, CallFacts facts, @Nullable RecordedCall before, boolean recovered) {
        if (before != null && before.forgotten()) {
            return;
        }
        Optional<Click> click = clicks.find(facts.id());
        String outside = click.map(Click::number).orElse(facts.outsideNumber());
        UUID userId = click.map(Click::userId).orElseGet(() -> user(facts, before));
        UUID clientId = before != null && before.clientId() != null
                ? before.clientId()
                : click.map(Click::clientId).orElseGet(() -> client(outside, userId));
        RecordedCall now = call(pbx, facts, before, outside, userId, recovered)
                .with(before == null ? 1 : before.version(), clientId);
        if (now.equals(before)) {
            return;
        }
        RecordedCall saved = before == null ? now : now.withVersion(before.version() + 1);
        calls.save(saved, facts.legNames(), talkers(saved), clock.instant());
        // First: who is just saying what came of the call is waited for, and told with it.
        recorded.fire(CallRecorded.of(saved));
        publishCall.publish(saved);
    }

    /** The colleagues who talked, as far as an extension is one colleague's, and to whom the call is counted. */
    private Set<UUID> talkers(RecordedCall call) {
        Set<UUID> talkers = call.story().legs().stream()
                .filter(leg -> leg.extension() != null && leg.answeredAt() != null)
                .map(leg -> directory.colleagues(leg.extension()))
                .filter(colleagues -> colleagues.size() == 1)
                .map(colleagues -> colleagues.getFirst().id())
                .collect(Collectors.toSet());
        if (call.userId() != null) {
            talkers.add(call.userId());
        }
        return talkers;
    }

    private @Nullable UUID user(CallFacts facts, @Nullable RecordedCall before) {
        if (before != null && before.userId() != null && Objects.equals(before.extension(), facts.extension())) {
            return before.userId();
        }
        List<Colleague> colleagues = directory.colleagues(facts.extension());
        return colleagues.size() == 1 ? colleagues.getFirst().id() : null;
    }

    /** The only client with the number; of several, the one in this colleague's care, else the one known longest. */
    private @Nullable UUID client(@Nullable String outside, @Nullable UUID userId) {
        List<KnownClient> clients = directory.clients(outside);
        return clients.stream()
                .filter(client -> userId != null && userId.equals(client.ownerId()))
                .findFirst()
                .or(() -> clients.stream().findFirst())
                .map(KnownClient::id)
                .orElse(null);
    }

    private static RecordedCall call(
            String pbx,
            CallFacts facts,
            @Nullable RecordedCall before,
            @Nullable String outside,
            @Nullable UUID userId,
            boolean recovered) {
        boolean clicked = outside != null && !outside.equals(facts.outsideNumber());
        return new RecordedCall(
                before == null ? facts.id() : before.id(),
                pbx,
                before == null ? facts.key() : before.key(),
                0,
                facts.direction(),
                facts.outcome(),
                facts.callerNumber(),
                clicked ? outside : facts.calledNumber(),
                outside,
                null,
                userId,
                facts.extension(),
                facts.startedAt(),
                facts.answeredAt(),
                facts.endedAt(),
                facts.waitSeconds(),
                facts.talkSeconds(),
                facts.holdSeconds(),
                facts.hungUpBy(),
                facts.queue(),
                facts.queueSeconds(),
                facts.endCertain(),
                recovered,
                facts.story());
    }
}

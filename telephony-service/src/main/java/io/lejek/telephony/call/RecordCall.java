package io.lejek.telephony.call;

import io.lejek.telephony.match.Colleague;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Records what the line told of these calls, all or none. */
    @Transactional
    void record(String pbx, List<CallFacts> ended) {
        Map<UUID, Click> clicked = clicks.find(ended.stream().map(CallFacts::id).toList());
        lockNumbers(ended, clicked);
        Map<String, RecordedCall> known =
                calls.lock(pbx, ended.stream().map(CallFacts::key).toList());
        List<RecordedCall> saved = new ArrayList<>();
        for (CallFacts facts : ended) {
            RecordedCall before = known.get(facts.key());
            if (before == null || !before.recovered() || facts.endCertain()) {
                boolean recovered = before != null && before.recovered();
                Told told = new Told(facts, before, clicked.get(facts.id()), recovered);
                save(pbx, told).ifPresent(call -> {
                    known.put(call.key(), call);
                    saved.add(call);
                });
            }
        }
        publishCall.publish(saved);
    }

    /** Records what the PBX wrote down, unless the line told it. */
    @Transactional
    public Recovery recover(String pbx, CallFacts facts) {
        Map<UUID, Click> clicked = clicks.find(List.of(facts.id()));
        lockNumbers(List.of(facts), clicked);
        RecordedCall before = Optional.ofNullable(
                        calls.lock(pbx, List.of(facts.key())).get(facts.key()))
                .or(() -> calls.lockByLeg(pbx, facts.legNames()))
                .orElse(null);
        if (before != null && (before.endCertain() || before.recovered())) {
            return Recovery.KNOWN;
        }
        save(pbx, new Told(facts, before, clicked.get(facts.id()), true))
                .ifPresent(call -> publishCall.publish(List.of(call)));
        return before == null ? Recovery.NEW : Recovery.COMPLETED;
    }

    private void lockNumbers(List<CallFacts> ended, Map<UUID, Click> clicked) {
        calls.lockNumbers(ended.stream()
                .map(facts -> outside(facts, clicked.get(facts.id())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static @Nullable String outside(CallFacts facts, @Nullable Click click) {
        return click == null ? facts.outsideNumber() : click.number();
    }

    /** What is told of a call, beside what is recorded of it and how it was asked for. */
    private record Told(
            CallFacts facts,
            @Nullable RecordedCall before,
            @Nullable Click click,
            boolean recovered) {}

    /** As it is recorded now; empty when nothing is new. */
    private Optional<RecordedCall> save(String pbx, Told told) {
        RecordedCall before = told.before;
        if (before != null && before.forgotten()) {
            return Optional.empty();
        }
        RecordedCall now = call(pbx, told);
        if (now.equals(before)) {
            return Optional.empty();
        }
        RecordedCall saved = before == null ? now : now.withVersion(before.version() + 1);
        Set<UUID> talkers = talkers(saved);
        calls.save(saved, told.facts.legNames(), talkers, clock.instant());
        // Before it is published: who is just saying what came of the call is waited for, and told with it.
        recorded.fire(CallRecorded.of(saved, talkers));
        return Optional.of(saved);
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

    private RecordedCall call(String pbx, Told told) {
        CallFacts facts = told.facts;
        RecordedCall before = told.before;
        Click click = told.click;
        String outside = outside(facts, click);
        UUID userId = click == null ? user(facts, before) : click.userId();
        boolean clicked = outside != null && !outside.equals(facts.outsideNumber());
        RecordedCall call = new RecordedCall(
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
                told.recovered,
                facts.story());
        return call.with(before == null ? 1 : before.version(), clientId(told, outside, userId));
    }

    private @Nullable UUID clientId(Told told, @Nullable String outside, @Nullable UUID userId) {
        if (told.before != null && told.before.clientId() != null) {
            return told.before.clientId();
        }
        UUID clicked = told.click == null ? null : told.click.clientId();
        return clicked == null ? client(outside, userId) : clicked;
    }
}

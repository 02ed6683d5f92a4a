package io.lejek.telephony.call;

import io.lejek.telephony.match.Colleague;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a call that is over, once: the row and its event in one transaction. Told the same again, it does nothing; told
 * more, it restates the call with the next version.
 */
@ApplicationScoped
class RecordCall {
    private final Calls calls;
    private final Clicks clicks;
    private final Directory directory;
    private final PublishCall publishCall;
    private final Clock clock;

    RecordCall(Calls calls, Clicks clicks, Directory directory, PublishCall publishCall, Clock clock) {
        this.calls = calls;
        this.clicks = clicks;
        this.directory = directory;
        this.publishCall = publishCall;
        this.clock = clock;
    }

    @Transactional
    void record(String pbx, CallFacts facts) {
        Optional<Click> click = clicks.find(facts.id());
        String outside = click.map(Click::number).orElse(facts.outsideNumber());
        if (outside != null) {
            calls.lockNumbers(Set.of(outside));
        }
        RecordedCall before = calls.lock(pbx, facts.key()).orElse(null);
        if (before != null && before.forgotten()) {
            return;
        }
        UUID userId = click.map(Click::userId).orElseGet(() -> user(facts, before));
        UUID clientId = before != null && before.clientId() != null
                ? before.clientId()
                : click.map(Click::clientId).orElseGet(() -> client(outside, userId));
        RecordedCall now =
                call(pbx, facts, before, outside, userId).with(before == null ? 1 : before.version(), clientId);
        if (now.equals(before)) {
            return;
        }
        RecordedCall saved = before == null ? now : now.withVersion(before.version() + 1);
        calls.save(saved, facts.legs(), clock.instant());
        publishCall.publish(saved);
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
            @Nullable UUID userId) {
        boolean clicked = outside != null && !outside.equals(facts.outsideNumber());
        return new RecordedCall(
                before == null ? facts.id() : before.id(),
                pbx,
                facts.key(),
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
                facts.endCertain());
    }
}

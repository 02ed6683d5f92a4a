package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.client.ClientAccess;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one client of two: everything of the other one goes to the survivor, and its id leads there from now on. */
@ApplicationScoped
class MergeClients {
    private final ClientAccess access;
    private final HeldRows held;
    private final HandOver handOver;
    private final Merges merges;
    private final Clock clock;

    MergeClients(ClientAccess access, HeldRows held, HandOver handOver, Merges merges, Clock clock) {
        this.access = access;
        this.held = held;
        this.handOver = handOver;
        this.merges = merges;
        this.clock = clock;
    }

    @Transactional
    MergeView merge(UUID survivorId, MergeInput input) {
        if (survivorId.equals(input.otherId())) {
            throw Violation.inBody("otherId", "Name two different clients.");
        }
        // In one order, so that two merges at once never wait for each other.
        Stream.of(survivorId, input.otherId()).sorted().forEach(access::lock);
        MergeRecord.Held before = held.of(survivorId);
        MergeRecord.Held gone = held.of(input.otherId());
        Versions.check(input.version(), before.client().path("version").asLong());
        Versions.check(input.otherVersion(), gone.client().path("version").asLong());
        Set<String> fromOther = input.fromOther() == null ? Set.of() : new HashSet<>(input.fromOther());
        ObjectNode merged = MergedFields.of(before.client(), gone.client(), fromOther);

        long lastConsent = held.lastConsent();
        HandOver.Taken taken = handOver.all(input.otherId(), merged);
        UUID id = Ids.next();
        MergeRecord record =
                new MergeRecord(before, held.of(survivorId), gone, taken.deals(), taken.moved(), lastConsent);
        merges.add(id, survivorId, record, clock.instant());
        return merges.read(id);
    }
}

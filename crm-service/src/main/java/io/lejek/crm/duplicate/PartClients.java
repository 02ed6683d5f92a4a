package io.lejek.crm.duplicate;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.AnnounceClient;
import io.lejek.crm.client.ClientAccess;
import io.lejek.crm.deal.FollowClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Undoes a merge: both clients have again what they had, except what was changed since. What came since stays with the survivor. */
@ApplicationScoped
class PartClients {
    private final ClientAccess access;
    private final Merges merges;
    private final RestoreRows restore;
    private final Belongings belongings;
    private final FollowClient deals;
    private final AnnounceClient announce;
    private final Json json;
    private final Clock clock;

    PartClients(
            ClientAccess access,
            Merges merges,
            RestoreRows restore,
            Belongings belongings,
            FollowClient deals,
            AnnounceClient announce,
            Json json,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.restore = restore;
        this.belongings = belongings;
        this.deals = deals;
        this.announce = announce;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    UndoneView undo(UUID mergeId) {
        Merges.Undoable merge = merges.lock(mergeId);
        if (merge.undoneAt() != null) {
            throw Problem.CONFLICT.because("This merge was undone already.");
        }
        if (merges.followed(merge)) {
            throw Problem.CONFLICT.because("The client was merged again since: undo the later merge first.");
        }
        access.lock(merge.survivorId());
        MergeRecord record = json.read(merge.record(), MergeRecord.class);
        List<String> kept = restore.restore(merge, record);
        belongings.giveBack(record.moved(), merge.survivorId(), merge.goneId());
        deals.some(record.deals(), merge.survivorId(), merge.goneId());
        merges.undone(mergeId, clock.instant());
        announce.changed(List.of(merge.survivorId(), merge.goneId()));
        return new UndoneView(merge.survivorId(), merge.goneId(), kept);
    }
}

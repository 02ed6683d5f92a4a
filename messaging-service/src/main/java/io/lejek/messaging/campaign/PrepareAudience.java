package io.lejek.messaging.campaign;

import io.lejek.backbone.id.Ids;
import io.lejek.messaging.message.MessageRepository;
import io.lejek.messaging.message.NewMessage;
import io.lejek.messaging.message.Seal;
import io.lejek.messaging.message.SkipReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the audience of started campaigns, a chunk of rows and the cursor in one transaction, so that a kill at any
 * moment goes on where the last commit was. Any replica may do the next chunk.
 */
@ApplicationScoped
public class PrepareAudience {
    private final CampaignRepository campaigns;
    private final MemberSnapshots snapshots;
    private final MessageRepository messages;
    private final Seal seal;
    private final AudienceConfig config;
    private final Clock clock;

    PrepareAudience(
            CampaignRepository campaigns,
            MemberSnapshots snapshots,
            MessageRepository messages,
            Seal seal,
            AudienceConfig config,
            Clock clock) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.messages = messages;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    /** The campaigns whose audience is not complete. */
    @Transactional
    public List<UUID> waiting() {
        return campaigns.inState(CampaignState.PREPARING);
    }

    /** Deletes the members that a start stored before it broke off. */
    @Transactional
    public void sweep() {
        snapshots.dropAbandoned(clock.instant().minus(config.within().multipliedBy(10)));
    }

    /** Writes the next chunk; false when there is nothing to do for now. */
    @Transactional
    public boolean nextChunk(UUID id) {
        Campaign campaign = campaigns
                .lockIfFree(id)
                .filter(found -> found.state() == CampaignState.PREPARING)
                .orElse(null);
        if (campaign == null || campaign.snapshotId() == null) {
            return false;
        }
        UUID snapshot = campaign.snapshotId();
        List<MemberSnapshots.Candidate> chunk = snapshots.next(snapshot, campaign.audienceCursor(), config.chunk());
        if (!chunk.stream().allMatch(MemberSnapshots.Candidate::known) && mayStillCome(campaign)) {
            return false;
        }
        messages.insert(chunk.stream().map(candidate -> letter(id, candidate)).toList());
        boolean complete = chunk.size() < config.chunk();
        campaigns.advanceAudience(
                id,
                chunk.isEmpty() ? campaign.audienceCursor() : chunk.getLast().clientId(),
                complete);
        if (complete) {
            campaigns.become(id, CampaignState.RUNNING, null, clock.instant());
            snapshots.drop(snapshot);
        }
        return !complete;
    }

    private boolean mayStillCome(Campaign campaign) {
        Instant started = campaign.startedAt();
        return started != null && clock.instant().isBefore(started.plus(config.patience()));
    }

    private NewMessage letter(UUID campaign, MemberSnapshots.Candidate candidate) {
        UUID id = Ids.next();
        SkipReason skip = skip(candidate);
        String address = skip == null ? candidate.address() : null;
        return new NewMessage(id, campaign, candidate.clientId(), address, skip, seal.rfcMessageId(id));
    }

    /** Why a member gets no letter; null when it gets one. */
    static @Nullable SkipReason skip(MemberSnapshots.Candidate candidate) {
        if (candidate.address() == null) {
            return SkipReason.NO_ADDRESS;
        }
        if (!candidate.consented()) {
            return SkipReason.NO_CONSENT;
        }
        return candidate.suppressed() ? SkipReason.SUPPRESSED : null;
    }
}

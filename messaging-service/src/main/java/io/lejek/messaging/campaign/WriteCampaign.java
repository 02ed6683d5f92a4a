package io.lejek.messaging.campaign;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and rewrites drafts. */
@ApplicationScoped
class WriteCampaign {
    private final CampaignRepository campaigns;
    private final Clock clock;

    WriteCampaign(CampaignRepository campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Transactional
    UUID create(CampaignInput input, UUID author) {
        UUID id = Ids.next();
        campaigns.insert(id, input, author, clock.instant());
        return id;
    }

    @Transactional
    void change(UUID id, CampaignInput input, @Nullable Long expectedVersion) {
        Campaign campaign = campaigns.lock(id).orElseThrow(CampaignProblems::notFound);
        if (expectedVersion != null && expectedVersion != campaign.version()) {
            throw Problem.STALE_RECORD.because(
                    "Load the campaign again and repeat your change on version " + campaign.version() + ".");
        }
        if (campaign.state() != CampaignState.DRAFT) {
            throw Problem.CAMPAIGN_STATE.because("Only a draft can be changed; this campaign is "
                    + campaign.state().name().toLowerCase(Locale.ROOT) + ". Write a new one.");
        }
        campaigns.rewrite(id, input, clock.instant());
    }
}

package io.lejek.messaging.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Pauses, resumes, cancels and finishes campaigns. */
@ApplicationScoped
public class SteerCampaign {
    private final CampaignRepository campaigns;
    private final CampaignCounting counting;
    private final Clock clock;

    SteerCampaign(CampaignRepository campaigns, CampaignCounting counting, Clock clock) {
        this.campaigns = campaigns;
        this.counting = counting;
        this.clock = clock;
    }

    /** A person's command. */
    @Transactional
    void steer(UUID id, CampaignState.Command command) {
        Campaign campaign = campaigns.lock(id).orElseThrow(CampaignProblems::notFound);
        CampaignState next = campaign.state()
                .after(command, campaign.audienceComplete())
                .orElseThrow(() -> CampaignProblems.wrongState(campaign.state(), command));
        campaigns.become(id, next, null, clock.instant());
    }

    /** Pauses a running campaign by itself; part of the caller's transaction if there is one. */
    @Transactional
    public void pauseBecause(UUID id, String reason) {
        campaigns
                .lock(id)
                .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .ifPresent(campaign -> campaigns.become(id, CampaignState.PAUSED, reason, clock.instant()));
    }

    /** Finishes the running campaigns that have no open letter any more. */
    @Transactional
    public void finishExhausted() {
        for (UUID id : campaigns.inState(CampaignState.RUNNING)) {
            if (!counting.hasOpen(id)) {
                campaigns
                        .lockIfFree(id)
                        .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                        .ifPresent(campaign -> campaigns.become(id, CampaignState.FINISHED, null, clock.instant()));
            }
        }
    }
}

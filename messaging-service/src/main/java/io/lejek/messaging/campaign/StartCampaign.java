package io.lejek.messaging.campaign;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.messaging.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts a campaign: stores who is in the segment now, page by page while the person waits and their token lives, and only
 * then changes the campaign. A start that breaks off leaves a draft, and a snapshot that is swept away later.
 */
@ApplicationScoped
class StartCampaign {
    private static final Logger LOG = Logger.getLogger(StartCampaign.class);
    private static final int PAGE = 1_000;

    private final CampaignRepository campaigns;
    private final MemberSnapshots snapshots;
    private final SegmentMembers crm;
    private final AudienceConfig config;
    private final Clock clock;

    StartCampaign(
            CampaignRepository campaigns,
            MemberSnapshots snapshots,
            @RestClient SegmentMembers crm,
            AudienceConfig config,
            Clock clock) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.crm = crm;
        this.config = config;
        this.clock = clock;
    }

    void start(UUID id, UUID startedBy, String token) {
        UUID snapshot = Ids.next();
        Campaign draft = QuarkusTransaction.requiringNew().call(() -> {
            Campaign campaign = startable(id);
            snapshots.create(snapshot, clock.instant());
            return campaign;
        });
        takeMembers(snapshot, draft.category(), "Bearer " + token);
        QuarkusTransaction.requiringNew().run(() -> {
            Campaign campaign = startable(id);
            if (campaign.version() != draft.version()) {
                throw Problem.STALE_RECORD.because(
                        "Somebody changed the draft while you started it: read it and start again.");
            }
            campaigns.started(id, startedBy, snapshot, clock.instant());
        });
    }

    private Campaign startable(UUID id) {
        Campaign campaign = campaigns.lock(id).orElseThrow(CampaignProblems::notFound);
        if (campaign.state() != CampaignState.DRAFT) {
            throw CampaignProblems.wrongState(campaign.state(), CampaignState.Command.START);
        }
        CampaignText text = campaigns.text(id);
        Template template = Template.of(text.subject(), text.html());
        if (!template.flaws().isEmpty()) {
            throw CampaignProblems.flaws(template.flaws());
        }
        return campaign;
    }

    private void takeMembers(UUID snapshot, @Nullable String category, String bearer) {
        Instant deadline = clock.instant().plus(config.within());
        String after = null;
        int taken = 0;
        do {
            SegmentMembers.Page page = ask(bearer, category, after);
            List<UUID> clients =
                    page.items().stream().map(SegmentMembers.Member::clientId).toList();
            taken += clients.size();
            if (taken > config.most()) {
                throw Problem.INVALID_INPUT.because("The segment has more than " + config.most()
                        + " members: split it into categories, or raise lejek.messaging.audience.most.");
            }
            if (!clients.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> snapshots.add(snapshot, clients));
            }
            after = clients.isEmpty() ? null : page.next();
        } while (after != null && clock.instant().isBefore(deadline));
        if (after != null) {
            throw CampaignProblems.crmSilent();
        }
    }

    private SegmentMembers.Page ask(String bearer, @Nullable String category, @Nullable String after) {
        try {
            return crm.page(bearer, category, PAGE, after);
        } catch (WebApplicationException e) {
            LOG.debug("crm refused to name the members", e);
            if (e.getResponse().getStatus() == 403) {
                throw Problem.NOT_ALLOWED.because(
                        "Your roles do not let you write to this segment: ask an administrator.");
            }
            throw CampaignProblems.crmSilent();
        } catch (ProcessingException e) {
            LOG.debug("crm did not answer", e);
            throw CampaignProblems.crmSilent();
        }
    }
}

package io.lejek.messaging.campaign;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.problem.Problem;
import io.lejek.messaging.email.SmtpConfig;
import io.lejek.messaging.message.MessagePage;
import io.lejek.messaging.message.MessageRepository;
import io.lejek.messaging.message.MessageStatus;
import io.lejek.messaging.message.MessageView;
import io.lejek.messaging.recipient.Recipient;
import io.lejek.messaging.recipient.RecipientRepository;
import io.lejek.messaging.template.Footer;
import io.lejek.messaging.template.Rendered;
import io.lejek.messaging.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads campaigns for people: lists, one, its letters, its preview. */
@ApplicationScoped
public class ShowCampaigns {
    private final CampaignRepository campaigns;
    private final CampaignCounting counting;
    private final MessageRepository messages;
    private final RecipientRepository recipients;
    private final SmtpConfig smtp;

    ShowCampaigns(
            CampaignRepository campaigns,
            CampaignCounting counting,
            MessageRepository messages,
            RecipientRepository recipients,
            SmtpConfig smtp) {
        this.campaigns = campaigns;
        this.counting = counting;
        this.messages = messages;
        this.recipients = recipients;
        this.smtp = smtp;
    }

    @Transactional
    CampaignPage page(int limit, @Nullable UUID after) {
        List<Campaign> found = campaigns.page(limit + 1, after);
        List<Campaign> shown = found.subList(0, Math.min(limit, found.size()));
        return new CampaignPage(
                views(shown), found.size() > limit ? shown.getLast().id() : null);
    }

    @Transactional
    CampaignView one(UUID id) {
        Campaign campaign = campaigns.find(id).orElseThrow(CampaignProblems::notFound);
        String html = campaigns.text(id).html();
        return view(campaign, html, counting.of(List.of(id)).getOrDefault(id, CampaignCounts.NONE));
    }

    /** The campaigns that are under way, and those whose state changed since, without their HTML. */
    @Transactional
    public List<CampaignView> underWay(Instant changedSince) {
        return views(campaigns.underWay(changedSince));
    }

    @Transactional
    MessagePage messages(UUID id, @Nullable MessageStatus state, int limit, @Nullable UUID after, Scope scope) {
        Campaign campaign = campaigns.find(id).orElseThrow(CampaignProblems::notFound);
        List<MessageView> found =
                messages.page(new MessageRepository.Filter(campaign.id(), state, scope), limit + 1, after);
        List<MessageView> shown = found.subList(0, Math.min(limit, found.size()));
        return new MessagePage(shown, found.size() > limit ? shown.getLast().id() : null);
    }

    @Transactional
    PreviewView preview(UUID id, @Nullable UUID clientId) {
        Campaign campaign = campaigns.find(id).orElseThrow(CampaignProblems::notFound);
        CampaignText text = campaigns.text(id);
        Template template = Template.of(text.subject(), text.html());
        if (!template.flaws().isEmpty()) {
            throw CampaignProblems.flaws(template.flaws());
        }
        Optional<Recipient> recipient =
                clientId == null ? recipients.example(campaign.category()) : Optional.of(known(clientId));
        Rendered letter = template.render(
                recipient.map(Recipient::values).orElse(Map.of()),
                Footer.in(recipient.map(Recipient::language).orElse(null), "#"));
        return new PreviewView(
                letter.subject(),
                letter.html(),
                letter.text(),
                recipient.map(Recipient::name).orElse(null),
                letter.fallbacks());
    }

    private Recipient known(UUID clientId) {
        return recipients
                .find(clientId)
                .orElseThrow(
                        () -> Problem.NOT_FOUND.because("There is no such client; choose another for the preview."));
    }

    private List<CampaignView> views(List<Campaign> found) {
        Map<UUID, CampaignCounts> counts =
                counting.of(found.stream().map(Campaign::id).toList());
        return found.stream()
                .map(campaign -> view(campaign, null, counts.getOrDefault(campaign.id(), CampaignCounts.NONE)))
                .toList();
    }

    private CampaignView view(Campaign campaign, @Nullable String html, CampaignCounts counts) {
        boolean moves = campaign.state() == CampaignState.RUNNING || campaign.state() == CampaignState.PREPARING;
        return new CampaignView(
                campaign.id(),
                campaign.version(),
                campaign.name(),
                campaign.subject(),
                html,
                campaign.category(),
                campaign.state(),
                campaign.stopReason(),
                campaign.createdBy(),
                campaign.createdByName(),
                counts,
                campaign.createdAt(),
                campaign.startedAt(),
                campaign.finishedAt(),
                smtp.perSecond(),
                moves ? Math.ceilDiv(counts.open(), smtp.perSecond()) : null);
    }
}

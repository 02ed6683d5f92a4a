package io.lejek.messaging.delivery;

import io.lejek.messaging.campaign.CampaignRepository;
import io.lejek.messaging.campaign.CampaignText;
import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.email.Sender;
import io.lejek.messaging.message.Seal;
import io.lejek.messaging.template.Footer;
import io.lejek.messaging.template.Rendered;
import io.lejek.messaging.template.Template;
import io.lejek.messaging.unsubscribe.UnsubscribeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the letter of one recipient from the campaign's text, which is compiled once. */
@ApplicationScoped
class WriteLetter {
    private static final int KEPT_TEMPLATES = 100;

    private final CampaignRepository campaigns;
    private final Seal seal;
    private final Sender sender;
    private final UnsubscribeLink unsubscribe;
    private final Map<UUID, Template> templates = new ConcurrentHashMap<>();

    WriteLetter(CampaignRepository campaigns, Seal seal, Sender sender, UnsubscribeLink unsubscribe) {
        this.campaigns = campaigns;
        this.seal = seal;
        this.sender = sender;
        this.unsubscribe = unsubscribe;
    }

    @Transactional
    Letter write(Begun begun) {
        UUID id = begun.claim().messageId();
        String url = unsubscribe.of(id);
        Rendered text = template(begun.claim().campaignId())
                .render(begun.recipient().values(), Footer.in(begun.recipient().language(), url));
        String token = seal.envelopeToken(id);
        return new Letter(
                id,
                begun.rfcMessageId(),
                sender.returnPath(token),
                token,
                begun.address(),
                text.subject(),
                text.html(),
                text.text(),
                url);
    }

    private Template template(UUID campaign) {
        Template known = templates.get(campaign);
        if (known != null) {
            return known;
        }
        CampaignText text = campaigns.text(campaign);
        Template compiled = Template.of(text.subject(), text.html());
        if (templates.size() >= KEPT_TEMPLATES) {
            templates.clear();
        }
        templates.put(campaign, compiled);
        return compiled;
    }
}

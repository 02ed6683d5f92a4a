package io.lejek.messaging.delivery;

import io.lejek.messaging.campaign.SteerCampaign;
import io.lejek.messaging.message.MessageState;
import io.lejek.messaging.message.PublishInteraction;
import io.lejek.messaging.message.Settled;
import io.lejek.messaging.message.Verdict;
import io.lejek.messaging.message.Verdict.Effect;
import io.lejek.messaging.recipient.RecipientRepository;
import io.lejek.messaging.recipient.SuppressionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** What follows when a letter's row was settled, in the same transaction. */
@ApplicationScoped
class Aftermath {
    private final PublishInteraction publish;
    private final RecipientRepository recipients;
    private final SteerCampaign campaigns;
    private final RateBucket bucket;
    private final Clock clock;

    Aftermath(
            PublishInteraction publish,
            RecipientRepository recipients,
            SteerCampaign campaigns,
            RateBucket bucket,
            Clock clock) {
        this.publish = publish;
        this.recipients = recipients;
        this.campaigns = campaigns;
        this.bucket = bucket;
        this.clock = clock;
    }

    void of(Settled letter, Verdict verdict) {
        tell(letter, verdict.next());
        verdict.effects().forEach(effect -> apply(letter, effect));
    }

    void tell(Settled letter, MessageState state) {
        String happened = state.happened();
        if (happened != null) {
            publish.result(letter, happened);
        }
    }

    private void apply(Settled letter, Effect effect) {
        switch (effect) {
            case Effect.Suppress suppress -> {
                // Null when the client was erased while the letter was on the wire.
                if (letter.address() != null) {
                    recipients.suppress(
                            Objects.requireNonNull(letter.address()),
                            SuppressionReason.BAD_ADDRESS,
                            letter.id(),
                            clock.instant());
                }
            }
            case Effect.PauseCampaign(String reason) -> campaigns.pauseBecause(letter.campaignId(), reason);
            case Effect.SlowDown slowDown -> bucket.slowDown();
            case Effect.Reconnect reconnect -> {
                // The worker's own: it drops its line.
            }
        }
    }
}

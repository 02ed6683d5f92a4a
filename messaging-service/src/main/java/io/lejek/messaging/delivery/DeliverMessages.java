package io.lejek.messaging.delivery;

import io.lejek.messaging.campaign.SteerCampaign;
import io.lejek.messaging.channel.Answer;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.message.DeliveryPolicy;
import io.lejek.messaging.message.MessageState;
import io.lejek.messaging.message.RetrySchedule;
import io.lejek.messaging.message.Settled;
import io.lejek.messaging.message.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The commits on a letter's way, on this service's database. */
@ApplicationScoped
class DeliverMessages implements Steps {
    private static final Logger LOG = Logger.getLogger(DeliverMessages.class);
    private static final int ORPHANS_AT_ONCE = 500;

    private final DeliveryRows rows;
    private final RateBucket bucket;
    private final Aftermath aftermath;
    private final SteerCampaign campaigns;
    private final DeliveryConfig config;
    private final DeliveryPolicy policy;
    private final Clock clock;

    DeliverMessages(
            DeliveryRows rows,
            RateBucket bucket,
            Aftermath aftermath,
            SteerCampaign campaigns,
            DeliveryConfig config,
            Clock clock) {
        this.rows = rows;
        this.bucket = bucket;
        this.aftermath = aftermath;
        this.campaigns = campaigns;
        this.config = config;
        this.policy = new DeliveryPolicy(
                new RetrySchedule(config.retryFirst(), config.retryLongest(), config.retryAttempts()));
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<UUID> due() {
        return rows.due();
    }

    @Override
    @Transactional
    public List<Claim> claim(UUID holder, List<UUID> due) {
        int room = bucket.fill(config.claim());
        List<UUID> fairly = new ArrayList<>(due);
        Collections.shuffle(fairly);
        List<Claim> claims = new ArrayList<>();
        for (UUID campaign : fairly) {
            if (claims.size() < room) {
                claims.addAll(rows.claim(campaign, holder, room - claims.size(), config.claimLease()));
            }
        }
        bucket.take(claims.size());
        return claims;
    }

    @Override
    @Transactional
    public Optional<Begun> begin(Claim claim) {
        Optional<Begun> begun = rows.begin(claim, clock.instant());
        if (begun.isEmpty()) {
            rows.objection(claim).ifPresentOrElse(reason -> rows.skip(claim, reason), () -> rows.release(claim));
        }
        return begun;
    }

    @Override
    @Transactional
    public Verdict record(Claim claim, Attempt attempt, Outcome outcome) {
        Verdict verdict = policy.judge(outcome, attempt);
        rows.settle(claim, verdict.next(), answer(outcome), clock.instant())
                .ifPresentOrElse(
                        letter -> aftermath.of(letter, verdict),
                        () -> LOG.debugf("Letter %s was settled before", claim.messageId()));
        return verdict;
    }

    @Override
    @Transactional
    public void release(Claim claim) {
        rows.release(claim);
    }

    @Override
    @Transactional
    public void pause(List<UUID> due, String reason) {
        due.forEach(campaign -> campaigns.pauseBecause(campaign, reason));
    }

    /** Frees what dead workers reserved, and calls unknown what they had in flight; returns how many became unknown. */
    @Transactional
    int recover() {
        int freed = rows.releaseExpired();
        List<Settled> orphans = rows.orphans(ORPHANS_AT_ONCE, clock.instant());
        MessageState unknown = new MessageState.Unknown(MessageState.UnknownReason.ORPHANED);
        orphans.forEach(letter -> aftermath.tell(letter, unknown));
        if (freed > 0 || !orphans.isEmpty()) {
            LOG.warnf(
                    "A sender died: %d reserved letters are free again, of %d letters in flight nobody knows whether they arrived.",
                    freed, orphans.size());
        }
        return orphans.size();
    }

    private static @Nullable Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Answer answer) -> answer;
            case Outcome.Refused refused -> refused.answer();
            case Outcome.Interrupted interrupted -> null;
            case Outcome.Unanswered unanswered -> null;
            case Outcome.Unsendable unsendable -> null;
        };
    }
}

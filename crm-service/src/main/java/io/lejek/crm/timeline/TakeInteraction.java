package io.lejek.crm.timeline;

import io.lejek.crm.client.ClientRef;
import io.lejek.crm.client.WithdrawConsent;
import io.lejek.crm.groupdeal.SpinOffReply;
import io.lejek.crm.task.PhoneTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes in what another service saw: onto the timeline, with what follows from it. A version that is known already, or lower
 * than the one that is, changes nothing.
 */
@ApplicationScoped
class TakeInteraction {
    private final Interactions interactions;
    private final Counterpart counterpart;
    private final PhoneTasks tasks;
    private final SpinOffReply replies;
    private final WithdrawConsent withdraw;
    private final FollowUps followUps;
    private final TimelineNews news;

    TakeInteraction(
            Interactions interactions,
            Counterpart counterpart,
            PhoneTasks tasks,
            SpinOffReply replies,
            WithdrawConsent withdraw,
            FollowUps followUps,
            TimelineNews news) {
        this.interactions = interactions;
        this.counterpart = counterpart;
        this.tasks = tasks;
        this.replies = replies;
        this.withdraw = withdraw;
        this.followUps = followUps;
        this.news = news;
    }

    /** @param source the topic from which it came */
    @Transactional
    void take(InteractionRecorded interaction, String source) {
        if (interactions.put(interaction, source, interaction.summary())) {
            Optional<ClientRef> client = counterpart.of(interaction);
            client.ifPresent(known -> follow(interaction, known));
            // Without the address it is told again, because the client was erased.
            if (Meaning.of(interaction) == Meaning.UNSUBSCRIBED && interaction.contactPoint() != null) {
                withdraw.withdraw(withdrawal(interaction, interaction.contactPoint()));
            }
        }
    }

    private void follow(InteractionRecorded interaction, ClientRef client) {
        switch (Meaning.of(interaction)) {
            case SPOKEN -> tasks.gotThrough(client.id(), interaction.beganAt(), interaction.performerId());
            case MISSED -> {
                if (!interactions.spokenSince(client.id(), interaction.beganAt())) {
                    tasks.callBack(client, interaction.beganAt());
                }
            }
            case REPLIED -> replies.replied(client, ended(interaction), interaction.id());
            case UNSUBSCRIBED -> {
                if (interaction.channel() == Channel.CALL) {
                    tasks.gotThrough(client.id(), interaction.beganAt(), interaction.performerId());
                }
            }
            case NOTHING -> {
                // Nothing that anybody would have to do.
            }
        }
        followUps.follow(interaction, client);
        news.publish(interaction.id(), client);
    }

    private static WithdrawConsent.Withdrawal withdrawal(InteractionRecorded interaction, String address) {
        return new WithdrawConsent.Withdrawal(
                address.toLowerCase(Locale.ROOT), interaction.channel().name(), ended(interaction), interaction.id());
    }

    /** It began with the letter and ended with what the client did: a withdrawal, a reply is of the end. */
    private static Instant ended(InteractionRecorded interaction) {
        return Objects.requireNonNullElse(interaction.endedAt(), interaction.beganAt());
    }
}

package io.lejek.messaging.message;

import io.lejek.messaging.channel.Answer;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.channel.Phase;
import io.lejek.messaging.message.MessageState.DeferReason;
import io.lejek.messaging.message.MessageState.Deferred;
import io.lejek.messaging.message.MessageState.Ready;
import io.lejek.messaging.message.MessageState.ReadyReason;
import io.lejek.messaging.message.MessageState.RejectReason;
import io.lejek.messaging.message.MessageState.Rejected;
import io.lejek.messaging.message.MessageState.UnknownReason;
import io.lejek.messaging.message.Verdict.Effect;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** Decides by the mail server's answer what becomes of a letter (RFC 5321, RFC 3463, RFC 1893 registry). Pure. */
public final class DeliveryPolicy {
    private static final Set<String> DEAD_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");
    private static final Set<String> BAD_SENDER = Set.of("5.1.7", "5.1.8");
    private static final Set<Integer> AUTHENTICATION = Set.of(530, 534, 535, 538);

    private final RetrySchedule schedule;

    public DeliveryPolicy(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    public Verdict judge(Outcome outcome, Attempt attempt) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> Verdict.of(new MessageState.Accepted());
            case Outcome.Refused(Answer answer, Phase phase) ->
                answer.permanent() ? refusedForGood(answer, phase, attempt) : refusedForNow(answer, attempt.number());
            case Outcome.Interrupted interrupted -> interrupted(attempt.number());
            case Outcome.Unanswered unanswered ->
                Verdict.of(new MessageState.Unknown(UnknownReason.NO_ANSWER), new Effect.Reconnect());
            case Outcome.Unsendable unsendable -> Verdict.of(new Rejected(RejectReason.UNSENDABLE));
        };
    }

    private Verdict interrupted(int attempt) {
        if (schedule.isLast(attempt)) {
            return Verdict.of(new Rejected(RejectReason.GAVE_UP), new Effect.Reconnect());
        }
        Duration pause = attempt == 1 ? Duration.ZERO : schedule.pauseAfter(attempt - 1);
        return Verdict.of(new Ready(pause, null), new Effect.Reconnect());
    }

    private Verdict refusedForNow(Answer answer, int attempt) {
        if (answer.code() == 421) {
            return deferred(DeferReason.RECONNECT, attempt, new Effect.Reconnect());
        }
        if (answer.code() == 452 && "4.5.3".equals(answer.enhanced()) && !schedule.isLast(attempt)) {
            return Verdict.of(new Ready(Duration.ZERO, null), new Effect.Reconnect());
        }
        if (answer.isAbout("7")) {
            return deferred(DeferReason.SLOW_DOWN, attempt, new Effect.SlowDown());
        }
        return deferred(answer.isAbout("2") ? DeferReason.MAILBOX_FULL : DeferReason.TRY_LATER, attempt);
    }

    private Verdict refusedForGood(Answer answer, Phase phase, Attempt attempt) {
        if (isOurFault(answer, phase)) {
            return ourFault(answer, attempt);
        }
        if ("5.2.2".equals(answer.enhanced())) {
            return deferred(DeferReason.MAILBOX_FULL, attempt.number());
        }
        if (DEAD_ADDRESS.contains(Objects.requireNonNullElse(answer.enhanced(), ""))) {
            return Verdict.of(new Rejected(RejectReason.BAD_ADDRESS), new Effect.Suppress());
        }
        return Verdict.of(new Rejected(RejectReason.REFUSED));
    }

    private static boolean isOurFault(Answer answer, Phase phase) {
        return phase == Phase.SENDER
                || answer.isAbout("7")
                || BAD_SENDER.contains(Objects.requireNonNullElse(answer.enhanced(), ""))
                || AUTHENTICATION.contains(answer.code());
    }

    /**
     * The campaign pauses and the letter waits at the end of the queue. Refused the same way once more, after a person
     * resumed, it is this letter: it is rejected, or no resume would ever get past it.
     */
    private static Verdict ourFault(Answer answer, Attempt attempt) {
        if (attempt.blockedBefore()) {
            return Verdict.of(new Rejected(RejectReason.REFUSED));
        }
        String reason = "The mail server refuses letters from us: " + answer.withoutAddresses()
                + ". Check the sender's address, the account and the server's policy, then resume.";
        return Verdict.of(new Ready(Duration.ZERO, ReadyReason.BLOCKED), new Effect.PauseCampaign(reason));
    }

    private Verdict deferred(DeferReason why, int attempt, Effect... effects) {
        MessageState next = schedule.isLast(attempt)
                ? new Rejected(RejectReason.GAVE_UP)
                : new Deferred(schedule.pauseAfter(attempt), why);
        return Verdict.of(next, effects);
    }
}

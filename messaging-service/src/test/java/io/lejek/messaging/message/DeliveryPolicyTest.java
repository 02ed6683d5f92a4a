package io.lejek.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.messaging.channel.Answer;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.channel.Phase;
import io.lejek.messaging.message.Verdict.Effect;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryPolicyTest {
    private static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(4), 5);
    private static final Attempt FIRST = new Attempt(1, false);
    private final DeliveryPolicy policy = new DeliveryPolicy(SCHEDULE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "421 4.3.2 closing           |RECIPIENT|DEFERRED|RECONNECT   |Reconnect",
                "450 mailbox busy            |RECIPIENT|DEFERRED|TRY_LATER   |",
                "451 4.3.0 local error       |DOT      |DEFERRED|TRY_LATER   |",
                "452 4.5.3 too many          |RECIPIENT|READY   |            |Reconnect",
                "452 4.2.2 full              |RECIPIENT|DEFERRED|MAILBOX_FULL|",
                "450 4.7.1 greylisted        |RECIPIENT|DEFERRED|SLOW_DOWN   |SlowDown",
                "550 5.1.1 no such user      |RECIPIENT|REJECTED|BAD_ADDRESS |Suppress",
                "550-5.1.1 no such user      |RECIPIENT|REJECTED|BAD_ADDRESS |Suppress",
                "556 5.1.10 null MX          |RECIPIENT|REJECTED|BAD_ADDRESS |Suppress",
                "550 no such user            |RECIPIENT|REJECTED|REFUSED     |",
                "552 5.2.2 mailbox full      |RECIPIENT|DEFERRED|MAILBOX_FULL|",
                "554 5.6.0 bad content       |DOT      |REJECTED|REFUSED     |",
                "550 5.7.1 policy            |DOT      |READY   |BLOCKED     |PauseCampaign",
                "535 5.7.8 credentials       |SENDER   |READY   |BLOCKED     |PauseCampaign",
                "530 authentication required |SENDER   |READY   |BLOCKED     |PauseCampaign",
                "553 sender not allowed      |SENDER   |READY   |BLOCKED     |PauseCampaign",
                "550 5.1.8 bad sender        |RECIPIENT|READY   |BLOCKED     |PauseCampaign"
            })
    void decidesByTheAnswer(String reply, Phase phase, MessageStatus next, String reason, String effect) {
        // Given
        Answer answer = Answer.parse(Integer.parseInt(reply.substring(0, 3)), reply);
        // When
        Verdict verdict = policy.judge(new Outcome.Refused(answer, phase), FIRST);
        // Then
        assertThat(verdict.next().status()).isEqualTo(next);
        assertThat(verdict.next().reason()).isEqualTo(reason);
        assertThat(verdict.effects())
                .extracting(found -> found.getClass().getSimpleName())
                .isEqualTo(effect == null ? java.util.List.of() : java.util.List.of(effect));
    }

    @Test
    void letterThatIsRefusedForOurFaultTwiceDoesNotHoldUpTheCampaignForEver() {
        // Given
        Outcome refusal = new Outcome.Refused(Answer.parse(550, "550 5.7.1 policy"), Phase.DOT);
        // When
        Verdict verdict = policy.judge(refusal, new Attempt(2, true));
        // Then
        assertThat(verdict.next().status()).isEqualTo(MessageStatus.REJECTED);
        assertThat(verdict.effects()).isEmpty();
    }

    @Test
    void earlierRetryDoesNotHideAFaultOfOurs() {
        // When
        Verdict verdict = policy.judge(
                new Outcome.Refused(Answer.parse(550, "550 5.7.1 policy"), Phase.DOT), new Attempt(3, false));
        // Then
        assertThat(verdict.next().status()).isEqualTo(MessageStatus.READY);
        assertThat(verdict.effects()).hasOnlyElementsOfType(Effect.PauseCampaign.class);
    }

    @Test
    void brokenConnectionBeforeTheDotSendsAgainAndAfterItNever() {
        // When
        Verdict before = policy.judge(new Outcome.Interrupted(), FIRST);
        Verdict after = policy.judge(new Outcome.Unanswered(), FIRST);
        // Then
        assertThat(before.next()).isEqualTo(new MessageState.Ready(Duration.ZERO, null));
        assertThat(after.next()).isEqualTo(new MessageState.Unknown(MessageState.UnknownReason.NO_ANSWER));
        assertThat(before.demandsNewConnection() && after.demandsNewConnection())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,PT1M", "2,PT4M", "3,PT16M", "4,PT1H4M", "5,PT4H", "50,PT4H"})
    void waitsLongerAfterEachAttempt(int attempt, Duration pause) {
        assertThat(SCHEDULE.pauseAfter(attempt)).isEqualTo(pause);
    }

    @Test
    void everyAnswerLeadsToAStateThatMayFollowInflightAndEndsAtLast() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int code = 400 + random.nextInt(200);
            String enhanced = random.nextBoolean()
                    ? " " + code / 100 + "." + random.nextInt(8) + "." + random.nextInt(12) + " "
                    : " ";
            Phase phase = Phase.values()[random.nextInt(Phase.values().length)];
            Outcome outcome = new Outcome.Refused(Answer.parse(code, code + enhanced + "text"), phase);
            // When
            Verdict first = policy.judge(outcome, FIRST);
            Verdict last = policy.judge(outcome, new Attempt(SCHEDULE.attempts(), true));
            // Then
            assertThat(MessageStatus.INFLIGHT.successors())
                    .as("seed %d: %s", seed, outcome)
                    .contains(first.next().status());
            assertThat(first.next().status()).as("seed %d: %s", seed, outcome).isNotEqualTo(MessageStatus.UNKNOWN);
            assertThat(last.next().status().open())
                    .as("seed %d: %s", seed, outcome)
                    .isFalse();
            assertThat(first.effects().contains(new Effect.Suppress()))
                    .as("seed %d: only dead addresses are suppressed, %s", seed, outcome)
                    .isEqualTo(first.next().equals(new MessageState.Rejected(MessageState.RejectReason.BAD_ADDRESS)));
        }
    }

    @Test
    void onlyItsOwnWorkerTakesALetterBackFromTheWire() {
        assertThat(MessageStatus.READY.predecessors())
                .containsExactlyInAnyOrder(MessageStatus.CLAIMED, MessageStatus.INFLIGHT);
        assertThat(MessageStatus.UNKNOWN.predecessors()).containsExactly(MessageStatus.INFLIGHT);
        assertThat(MessageStatus.UNKNOWN.successors())
                .containsExactlyInAnyOrder(MessageStatus.ACCEPTED, MessageStatus.REJECTED);
        assertThat(MessageStatus.ACCEPTED.successors()).isEmpty();
    }
}

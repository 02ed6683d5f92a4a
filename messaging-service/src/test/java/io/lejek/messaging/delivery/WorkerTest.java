package io.lejek.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.messaging.channel.Answer;
import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.channel.Line;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.message.DeliveryPolicy;
import io.lejek.messaging.message.RetrySchedule;
import io.lejek.messaging.message.Verdict;
import io.lejek.messaging.recipient.Recipient;
import io.lejek.messaging.template.HeaderLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The order of a worker's steps, and what it does when the database or the server is away. */
class WorkerTest {
    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final UUID HOLDER = UUID.randomUUID();

    private final List<String> story = new ArrayList<>();
    private Line.Opening opening = new Line.Opening.Open();
    private Outcome outcome = new Outcome.Accepted(new Answer(250, null, "250 ok"));
    private int databaseFailures;
    private boolean beginFails;
    private boolean textIsBad;

    @Test
    void writesDownBeforeAndAfterTheWire() {
        // When
        boolean sent = worker().round();
        // Then
        assertThat(sent).isTrue();
        assertThat(story).containsExactly("claim", "begin", "send", "record Accepted");
    }

    @Test
    void dropsTheLineWhenTheServerWantsANewOne() {
        // Given
        outcome =
                new Outcome.Refused(Answer.parse(421, "421 4.3.2 closing"), io.lejek.messaging.channel.Phase.RECIPIENT);
        // When
        worker().round();
        // Then
        assertThat(story).containsExactly("claim", "begin", "send", "record Refused", "drop");
    }

    @Test
    void holdsOnToAResultUntilItIsWrittenDown() {
        // Given
        databaseFailures = 3;
        // When
        worker().round();
        // Then
        assertThat(story).containsExactly("claim", "begin", "send", "fails", "fails", "fails", "record Accepted");
    }

    @Test
    void commitOfUnknownFateIsTakenBackAndNothingIsSent() {
        // Given
        beginFails = true;
        // When
        worker().round();
        // Then
        assertThat(story).containsExactly("claim", "begin", "record Interrupted");
    }

    @Test
    void reservesNothingWhileTheServerIsAway() {
        // Given
        opening = new Line.Opening.Unreachable("away");
        // When
        boolean sent = worker().round();
        // Then
        assertThat(sent).isFalse();
        assertThat(story).isEmpty();
    }

    @Test
    void pausesTheCampaignsWhenTheAccountIsRefused() {
        // Given
        opening = new Line.Opening.LockedOut("535 wrong password");
        // When
        worker().round();
        // Then
        assertThat(story).containsExactly("pause 535 wrong password");
    }

    @Test
    void letterThatCannotBeWrittenIsRejectedAndHoldsUpNobody() {
        // Given
        textIsBad = true;
        // When
        worker().round();
        // Then
        assertThat(story).containsExactly("claim", "begin", "record Unsendable");
    }

    @Test
    void stoppedWorkerGivesBackWhatItReserved() {
        // Given
        Worker worker = worker();
        worker.stop();
        // When
        worker.round();
        // Then
        assertThat(story).containsExactly("claim", "release");
    }

    private Worker worker() {
        return new Worker(HOLDER, new StorySteps(), this::letter, new StoryLine(), Duration.ofMillis(1));
    }

    private Letter letter(Begun begun) {
        if (textIsBad) {
            HeaderLine.require("two\r\nlines");
        }
        return new Letter(begun.claim().messageId(), "<a@b>", "a@b", "a", "a@b", "s", "h", "t", "https://u.example");
    }

    private final class StoryLine implements Line {
        @Override
        public Opening open() {
            return opening;
        }

        @Override
        public Outcome send(Letter letter) {
            story.add("send");
            return outcome;
        }

        @Override
        public void drop() {
            story.add("drop");
        }
    }

    private final class StorySteps implements Steps {
        private final DeliveryPolicy policy =
                new DeliveryPolicy(new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(1), 5));

        @Override
        public List<UUID> due() {
            return List.of(CAMPAIGN);
        }

        @Override
        public List<Claim> claim(UUID holder, List<UUID> campaigns) {
            story.add("claim");
            return List.of(new Claim(UUID.randomUUID(), CAMPAIGN, holder, 1));
        }

        @Override
        public Optional<Begun> begin(Claim claim) {
            story.add("begin");
            if (beginFails) {
                throw new IllegalStateException("the connection to the database broke at the commit");
            }
            Recipient recipient = new Recipient(UUID.randomUUID(), "Jan", null, null, null);
            return Optional.of(new Begun(claim, new Attempt(1, false), "a@b", "<a@b>", recipient));
        }

        @Override
        public Verdict record(Claim claim, Attempt attempt, Outcome result) {
            if (databaseFailures > 0) {
                databaseFailures--;
                story.add("fails");
                throw new IllegalStateException("the database is away");
            }
            story.add("record " + result.getClass().getSimpleName());
            return policy.judge(result, attempt);
        }

        @Override
        public void release(Claim claim) {
            story.add("release");
        }

        @Override
        public void pause(List<UUID> campaigns, String reason) {
            story.add("pause " + reason);
        }
    }
}

package io.lejek.crm.deal;

import static io.lejek.crm.deal.DealFixture.MONDAY;
import static io.lejek.crm.deal.DealFixture.entered;
import static io.lejek.crm.deal.DealFixture.now;
import static io.lejek.crm.deal.DealFixture.openDeal;
import static io.lejek.crm.deal.DealFixture.price;
import static io.lejek.crm.deal.DealFixture.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.ProcessKind;
import io.lejek.crm.process.Stage;
import io.lejek.crm.process.StageFact;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTest {
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));

    /** Which moves and wins the kinds of processes allow, from a stage to another of five. */
    @ParameterizedTest
    @CsvSource({
        "MANUAL, 0, 4, true",
        "MANUAL, 4, 0, true",
        "MANUAL, 2, 3, true",
        "AUTOMATIC, 0, 1, true",
        "AUTOMATIC, 3, 2, true",
        "AUTOMATIC, 0, 2, false",
        "AUTOMATIC, 4, 2, false"
    })
    void movesWhereTheKindOfProcessAllows(ProcessKind kind, int from, int to, boolean allowed) {
        // Given
        DealProcess process = process(kind, 5);
        Deal deal = dealIn(process, from);

        // When
        ThrowingCallable move = () -> deal.moveTo(process.at(to).id(), process, now(TUESDAY));

        // Then
        if (allowed) {
            assertThat(run(move)).isNull();
            assertThat(deal.stageId()).isEqualTo(process.at(to).id());
        } else {
            assertThatThrownBy(move).satisfies(refused(Problem.STEP_NOT_ALLOWED));
            assertThat(deal.stageId()).isEqualTo(process.at(from).id());
        }
    }

    @ParameterizedTest
    @CsvSource({"MANUAL, 0, true", "AUTOMATIC, 4, true", "AUTOMATIC, 3, false"})
    void isWonWhereTheKindOfProcessAllows(ProcessKind kind, int stage, boolean allowed) {
        // Given
        DealProcess process = process(kind, 5);
        Deal deal = dealIn(process, stage);

        // When
        ThrowingCallable win = () -> deal.win(process, now(TUESDAY));

        // Then
        if (allowed) {
            assertThat(run(win)).isNull();
            assertThat(deal.outcome()).isEqualTo(Outcome.WON);
        } else {
            assertThatThrownBy(win).satisfies(refused(Problem.STEP_NOT_ALLOWED));
        }
    }

    @Test
    void refusesAStageOfAnotherProcess() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 3);
        Deal deal = openDeal(process);
        UUID foreign = process(ProcessKind.MANUAL, 3).first().id();

        // When
        ThrowingCallable move = () -> deal.moveTo(foreign, process, now(TUESDAY));

        // Then
        assertThatThrownBy(move).satisfies(refused(Problem.STAGE_OF_ANOTHER_PROCESS));
    }

    @Test
    void tellsWhatAMoveSkipped() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 5);
        Deal deal = openDeal(process);

        // When
        DealEvent.StageEntered entered = deal.moveTo(process.at(3).id(), process, now(TUESDAY));

        // Then
        assertThat(entered.skipped())
                .containsExactly(process.at(1).id(), process.at(2).id());
        assertThat(entered.from().position()).isZero();
        assertThat(entered.enteredFromAt()).isEqualTo(MONDAY);
        assertThat(entered.deal().occurredAt()).isEqualTo(TUESDAY);
        assertThat(entered.deal().sequence()).isEqualTo(2);
    }

    @Test
    void skipsNothingOnTheWayBack() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 5);
        Deal deal = dealIn(process, 4);

        // When
        DealEvent.StageEntered entered = deal.moveTo(process.at(0).id(), process, now(TUESDAY));

        // Then
        assertThat(entered.skipped()).isEmpty();
    }

    @Test
    void remembersTheFurthestStageOfALostDeal() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 5);
        Deal deal = dealIn(process, 4);
        deal.moveTo(process.at(1).id(), process, now(TUESDAY));

        // When
        DealEvent.DealLost lost = deal.lose(price(), process, now(WEDNESDAY));

        // Then
        assertThat(lost.stage()).isEqualTo(StageFact.of(process.at(1)));
        assertThat(lost.furthest()).isEqualTo(StageFact.of(process.at(4)));
        assertThat(lost.enteredStageAt()).isEqualTo(TUESDAY);
    }

    @Test
    void reopensInTheStageWhereItWasClosed() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 5);
        Deal deal = dealIn(process, 2);
        deal.lose(price(), process, now(TUESDAY));

        // When
        DealEvent.DealReopened reopened = deal.reopen(process, now(WEDNESDAY));

        // Then
        assertThat(reopened.attempt()).isEqualTo(2);
        assertThat(reopened.stage()).isEqualTo(StageFact.of(process.at(2)));
        assertThat(deal.visits().getLast().enteredAt()).isEqualTo(WEDNESDAY);
    }

    @Test
    void refusesCommandsOnAClosedDeal() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 3);
        Deal deal = openDeal(process);
        deal.win(process, now(TUESDAY));

        // When
        ThrowingCallable move = () -> deal.moveTo(process.at(1).id(), process, now(WEDNESDAY));
        ThrowingCallable lose = () -> deal.lose(price(), process, now(WEDNESDAY));
        ThrowingCallable win = () -> deal.win(process, now(WEDNESDAY));
        ThrowingCallable change = () -> deal.change(DealFixture.terms(), process, now(WEDNESDAY));

        // Then
        assertThatThrownBy(move).satisfies(refused(Problem.DEAL_IS_CLOSED));
        assertThatThrownBy(lose).satisfies(refused(Problem.DEAL_IS_CLOSED));
        assertThatThrownBy(win).satisfies(refused(Problem.DEAL_IS_CLOSED));
        assertThatThrownBy(change).satisfies(refused(Problem.DEAL_IS_CLOSED));
    }

    @Test
    void takesPastTimesInTheirOrder() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 3);
        Deal deal = openDeal(process);

        // When
        DealEvent.StageEntered entered = deal.moveTo(process.at(1).id(), process, entered(WEDNESDAY, TUESDAY));

        // Then
        assertThat(entered.deal().occurredAt()).isEqualTo(TUESDAY);
        assertThat(entered.deal().recordedAt()).isEqualTo(WEDNESDAY);
        assertThat(deal.visits().getFirst().leftAt()).isEqualTo(TUESDAY);
    }

    @Test
    void refusesTimesOutOfOrder() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 3);
        Deal deal = openDeal(process);

        // When
        ThrowingCallable before =
                () -> deal.moveTo(process.at(1).id(), process, entered(TUESDAY, MONDAY.minusSeconds(1)));
        ThrowingCallable ahead = () -> deal.moveTo(process.at(1).id(), process, entered(TUESDAY, WEDNESDAY));

        // Then
        assertThatThrownBy(before).satisfies(refused(Problem.INVALID_INPUT));
        assertThatThrownBy(ahead).satisfies(refused(Problem.INVALID_INPUT));
    }

    @Test
    void saysNothingWhenNothingChanged() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 3);
        Deal deal = openDeal(process);

        // When
        var same = deal.change(DealFixture.terms(), process, now(TUESDAY));
        var noTask = deal.plan(null, process, now(TUESDAY));

        // Then
        assertThat(same).isEmpty();
        assertThat(noTask).isEmpty();
        assertThat(deal.sequence()).isEqualTo(1);
    }

    @Test
    void tellsThePreviousTerms() {
        // Given
        DealProcess process = process(ProcessKind.MANUAL, 3);
        Deal deal = openDeal(process);
        UUID successor = Ids.next();
        UUID team = Ids.next();

        // When
        DealEvent.DealChanged changed = deal.change(
                        new Terms("Forklifts", successor, team, 99, "PLN"), process, now(TUESDAY))
                .orElseThrow();

        // Then
        assertThat(changed.previous())
                .isEqualTo(new DealEvent.DealChanged.Previous(1_250_000, "EUR", DealFixture.SELLER, null, null));
        assertThat(changed.deal().ownerId()).isEqualTo(successor);
        assertThat(changed.deal().teamId()).isEqualTo(team);
        assertThat(changed.deal().amountMinor()).isEqualTo(99);
    }

    private static Deal dealIn(DealProcess process, int position) {
        Deal deal = openDeal(process);
        for (Stage stage : process.stages().subList(1, position + 1)) {
            deal.moveTo(stage.id(), process, now(MONDAY));
        }
        return deal;
    }

    private static Throwable run(ThrowingCallable callable) {
        return catchThrowable(callable);
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return thrown -> assertThat(((HttpProblem) thrown).getType()).isEqualTo(problem.type());
    }
}

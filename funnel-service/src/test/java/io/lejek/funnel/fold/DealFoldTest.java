package io.lejek.funnel.fold;

import static io.lejek.funnel.fold.DealFixture.ANNA;
import static io.lejek.funnel.fold.DealFixture.ASSESSMENT;
import static io.lejek.funnel.fold.DealFixture.BORIS;
import static io.lejek.funnel.fold.DealFixture.MONDAY;
import static io.lejek.funnel.fold.DealFixture.NORTH;
import static io.lejek.funnel.fold.DealFixture.OFFER;
import static io.lejek.funnel.fold.DealFixture.PAYMENT;
import static io.lejek.funnel.fold.DealFixture.SALE;
import static io.lejek.funnel.fold.DealFixture.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lejek.funnel.fold.Visit.Exit;
import io.lejek.funnel.fold.Visit.Leaving;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DealFoldTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void countsAnOpenDealInItsStageWithItsOwnProbability() {
        // Given
        DealFixture deal = deal().amount(1_005, "EUR").opened().moved(OFFER);

        // When
        Map<BucketKey, Measure> figures = Contribution.of(deal.state());

        // Then
        assertThat(figures)
                .isEqualTo(Map.of(key(DAY.plusDays(1), OFFER, ANNA, Metric.OPEN), new Measure(1, 1_005, 503, 0)));
    }

    @Test
    void countsADealWithoutNextStep() {
        // Given
        DealFixture deal = deal().nextAction(null).opened();

        // When
        Map<BucketKey, Measure> figures = Contribution.of(deal.state());

        // Then
        assertThat(figures.values()).containsExactly(new Measure(1, 1_000, 100, 1));
    }

    @Test
    void endsAVisitWhereTheNextBegins() {
        // Given
        DealFixture deal = deal().opened().moved(OFFER);
        DealState opened = DealFold.apply(null, deal.events.get(0)).after();

        // When
        DealFold.Step step = DealFold.apply(opened, deal.events.get(1));

        // Then
        assertThat(step.left()).isEqualTo(new Leaving(MONDAY.plusSeconds(86_400), Exit.MOVED));
        assertThat(step.entered().enteredAt()).isEqualTo(MONDAY.plusSeconds(86_400));
        assertThat(step.entered().number()).isEqualTo(2);
    }

    @Test
    void keepsVisitsAsIntervalsWhenAnEventIsDatedBeforeTheLast() {
        // Given
        DealFixture deal = deal().opened().at(MONDAY.minusSeconds(60)).moved(OFFER);

        // When
        DealState state = deal.state();

        // Then
        assertThat(state.enteredAt()).isEqualTo(MONDAY);
    }

    @Test
    void countsALossByTheStageItWasInAndByTheFurthest() {
        // Given
        DealFixture deal = deal().opened().moved(PAYMENT).moved(OFFER).lost();

        // When
        Map<BucketKey, Measure> figures = Contribution.of(deal.state());

        // Then
        Measure one = new Measure(1, 1_000, 0, 0);
        assertThat(figures)
                .isEqualTo(Map.of(
                        key(DAY.plusDays(3), OFFER, ANNA, Metric.LOST_FROM), one,
                        key(DAY.plusDays(3), PAYMENT, ANNA, Metric.LOST_REACH), one));
    }

    @Test
    void leavesAnOutcomeToTheOwnerAndAmountOfTheClosing() {
        // Given
        DealFixture deal = deal().opened().won().owner(BORIS).amount(9, "PLN").changed();

        // When
        Map<BucketKey, Measure> figures = Contribution.of(deal.state());

        // Then
        assertThat(figures)
                .isEqualTo(Map.of(key(DAY.plusDays(1), ASSESSMENT, ANNA, Metric.WON), new Measure(1, 1_000, 0, 0)));
    }

    @Test
    void takesAReopenedDealOutOfTheClosedOnes() {
        // Given
        DealFixture deal = deal().opened().lost().reopened();

        // When
        DealState state = deal.state();

        // Then
        assertThat(state.attempt()).isEqualTo(2);
        assertThat(Contribution.of(state)).containsOnlyKeys(key(DAY.plusDays(2), ASSESSMENT, ANNA, Metric.OPEN));
    }

    @Test
    void countsAVoidDealNowhere() {
        // Given
        DealFixture deal = deal().opened().moved(OFFER).voided();

        // When
        Map<BucketKey, Measure> figures = Contribution.of(deal.state());

        // Then
        assertThat(figures).isEmpty();
    }

    @Test
    void movesADealToItsNewOwner() {
        // Given
        DealFixture deal = deal().opened().owner(BORIS).amount(500, "USD").changed();

        // When
        FoldedBatch folded = BatchFold.fold(List.of(), List.of(), deal.events);

        // Then
        BucketKey key = new BucketKey(DAY, SALE, ASSESSMENT.id(), BORIS, NORTH, Metric.OPEN, "USD");
        assertThat(folded.deltas()).isEqualTo(Map.of(key, new Measure(1, 500, 50, 0)));
    }

    @Test
    void refusesADealThatDoesNotBeginWithItsOpening() {
        // Given
        DealEvent move = deal().moved(OFFER).events.getFirst();

        // When / Then
        assertThatThrownBy(() -> DealFold.apply(null, move)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BucketKey key(LocalDate day, Stage stage, UUID owner, Metric metric) {
        return new BucketKey(day, SALE, stage.id(), owner, NORTH, metric, "EUR");
    }
}

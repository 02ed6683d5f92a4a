package io.lejek.funnel.fold;

import static io.lejek.funnel.fold.DealFixture.ANNA;
import static io.lejek.funnel.fold.DealFixture.ASSESSMENT;
import static io.lejek.funnel.fold.DealFixture.BORIS;
import static io.lejek.funnel.fold.DealFixture.OFFER;
import static io.lejek.funnel.fold.DealFixture.PAYMENT;
import static io.lejek.funnel.fold.DealFixture.deal;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.funnel.fold.FoldedBatch.VisitKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFoldTest {

    @Test
    void waitsForTheMissingEventAndThenFoldsBoth() {
        // Given
        List<DealEvent> events = deal().opened().moved(OFFER).moved(PAYMENT).events;
        Store store = new Store();

        // When
        store.commit(List.of(events.get(0), events.get(2)));
        Set<DealEvent> waiting = Set.copyOf(store.waiting);
        store.commit(List.of(events.get(1)));

        // Then
        assertThat(waiting).containsExactly(events.get(2));
        assertThat(store.waiting).isEmpty();
        assertThat(store.states.values()).extracting(DealState::stage).containsExactly(PAYMENT);
    }

    @Test
    void skipsWhatItHasSeen() {
        // Given
        List<DealEvent> events = deal().opened().moved(OFFER).events;
        Store store = new Store();
        store.commit(events);

        // When
        FoldedBatch again = store.fold(events);

        // Then
        assertThat(again.deals()).isEmpty();
        assertThat(again.deltas()).isEmpty();
    }

    /** Every order, every repetition and every crash must end where the deals' own order ends. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 20261123})
    void endsAsTheSequenceOrderDoesHoweverEventsArrive(long seed) {
        // Given
        Random random = new Random(seed);
        List<List<DealEvent>> lives = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lives.add(life(random, i));
        }
        Store expected = new Store();
        lives.forEach(life -> life.forEach(event -> expected.commit(List.of(event))));

        // When
        Store store = new Store();
        List<DealEvent> schedule = shuffledWithRepetitions(lives, random);
        for (int from = 0; from < schedule.size(); ) {
            int to = Math.min(schedule.size(), from + 1 + random.nextInt(40));
            if (random.nextInt(4) == 0) {
                // A crash before the commit: the batch was folded, and nothing of it remains.
                store.fold(schedule.subList(from, to));
            }
            store.commit(schedule.subList(from, to));
            from = to;
        }

        // Then
        assertThat(store.states).isEqualTo(expected.states);
        assertThat(store.visits).isEqualTo(expected.visits);
        assertThat(store.rollups).isEqualTo(expected.rollups);
        assertThat(store.rollups).isEqualTo(store.contributions());
        assertThat(store.waiting).isEmpty();
    }

    private static List<DealEvent> life(Random random, int number) {
        DealFixture deal =
                deal(new UUID(7, number)).amount(random.nextInt(100_000), random.nextBoolean() ? "EUR" : "PLN");
        deal.opened();
        boolean open = true;
        for (int step = random.nextInt(12); step > 0; step--) {
            int kind = random.nextInt(10);
            if (!open) {
                deal.reopened();
                open = true;
            } else if (kind < 4) {
                deal.moved(List.of(ASSESSMENT, OFFER, PAYMENT).get(random.nextInt(3)));
            } else if (kind < 7) {
                deal.owner(random.nextBoolean() ? ANNA : BORIS)
                        .amount(random.nextInt(100_000), "EUR")
                        .changed();
            } else if (kind == 9) {
                deal.voided();
                break;
            } else {
                open = false;
                Object closed = kind == 7 ? deal.won() : deal.lost();
                assertThat(closed).isSameAs(deal);
            }
        }
        return deal.events;
    }

    private static List<DealEvent> shuffledWithRepetitions(List<List<DealEvent>> lives, Random random) {
        List<DealEvent> schedule = new ArrayList<>();
        lives.forEach(life -> life.forEach(event -> {
            for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                schedule.add(event);
            }
        }));
        Collections.shuffle(schedule, random);
        return schedule;
    }

    /** What the database would hold. */
    private static final class Store {
        final Map<UUID, DealState> states = new HashMap<>();
        final Map<VisitKey, Visit> visits = new HashMap<>();
        final Map<BucketKey, Measure> rollups = new HashMap<>();
        final Set<DealEvent> waiting = new HashSet<>();

        FoldedBatch fold(List<DealEvent> batch) {
            Set<UUID> touched = new HashSet<>();
            batch.forEach(event -> touched.add(event.base().dealId()));
            return BatchFold.fold(
                    states.values().stream()
                            .filter(state -> touched.contains(state.dealId()))
                            .toList(),
                    waiting.stream()
                            .filter(event -> touched.contains(event.base().dealId()))
                            .toList(),
                    batch);
        }

        void commit(List<DealEvent> batch) {
            FoldedBatch folded = fold(batch);
            folded.deals().forEach(deal -> states.put(deal.dealId(), deal));
            folded.entered().forEach(visit -> visits.put(new VisitKey(visit.dealId(), visit.number()), visit));
            folded.left().forEach((key, leaving) -> visits.computeIfPresent(key, (same, visit) -> visit.left(leaving)));
            folded.deltas().forEach((key, delta) -> rollups.merge(key, delta, Measure::plus));
            rollups.values().removeIf(Measure::isZero);
            waiting.removeAll(folded.released());
            waiting.addAll(folded.waiting());
        }

        Map<BucketKey, Measure> contributions() {
            Map<BucketKey, Measure> sums = new HashMap<>();
            states.values()
                    .forEach(deal ->
                            Contribution.of(deal).forEach((key, measure) -> sums.merge(key, measure, Measure::plus)));
            return sums;
        }
    }
}

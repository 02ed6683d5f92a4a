package io.lejek.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.ProcessKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is done to a deal, in whatever order: what must always hold, holds. The repetition's number is the seed. */
class DealLifeTest {
    private static final int COMMANDS = 80;

    private Random random = new Random();
    private DealProcess process = DealFixture.process(ProcessKind.MANUAL, 1);
    private Instant clock = DealFixture.MONDAY;

    @RepeatedTest(200)
    void keepsItsHistoryWhole(RepetitionInfo seed) {
        // Given
        random = new Random(seed.getCurrentRepetition());
        process = DealFixture.process(kind(), 1 + random.nextInt(9));
        Deal.Opening opening =
                Deal.open(new Deal.Beginning(Ids.next(), null), DealFixture.terms(), process, null, act());
        List<DealEvent> told = new ArrayList<>(List.of(opening.event()));
        Deal deal = opening.deal();

        for (int i = 0; i < COMMANDS; i++) {
            int furthest = deal.furthestPosition();
            clock = clock.plusSeconds(random.nextInt(100_000));

            // When
            attempt(deal).ifPresent(told::add);

            // Then
            assertThat(deal.furthestPosition()).isGreaterThanOrEqualTo(furthest);
            holds(deal, told);
        }
    }

    private void holds(Deal deal, List<DealEvent> told) {
        List<StageVisit> visits = deal.visits();
        assertThat(told.stream().map(event -> event.deal().sequence()).toList())
                .as("gap-free sequence")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, told.size()).boxed().toList());
        assertThat(visits.stream().filter(StageVisit::open).count())
                .as("open visits of a deal that is %s", deal.outcome())
                .isEqualTo(deal.outcome() == Outcome.OPEN ? 1 : 0);
        for (int i = 1; i < visits.size(); i++) {
            assertThat(visits.get(i - 1).leftAt())
                    .as("end of visit %d, before the next begins", i - 1)
                    .isNotNull()
                    .isBeforeOrEqualTo(visits.get(i).enteredAt());
        }
        int reached = visits.stream()
                .map(visit -> process.get(visit.stageId()).position())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(deal.furthestPosition()).isEqualTo(reached);
        assertThat(told.getLast().where().id()).isEqualTo(deal.stageId());
    }

    /** One command at random; a refused one must leave the deal as it was, which the next check shows. */
    private Optional<? extends DealEvent> attempt(Deal deal) {
        try {
            return switch (random.nextInt(9)) {
                case 0, 1, 2, 3 -> Optional.of(deal.moveTo(anyStage(), process, act()));
                case 4 -> Optional.of(deal.win(process, act()));
                case 5 -> Optional.of(deal.lose(DealFixture.price(), process, act()));
                case 6 -> Optional.of(deal.reopen(process, act()));
                case 7 -> deal.change(anyTerms(), process, act());
                default -> deal.plan(random.nextBoolean() ? clock : null, process, act());
            };
        } catch (HttpProblem refused) {
            return Optional.empty();
        }
    }

    private UUID anyStage() {
        return random.nextInt(20) == 0
                ? Ids.next()
                : process.at(random.nextInt(process.stages().size())).id();
    }

    private Terms anyTerms() {
        return new Terms("Forklifts", DealFixture.SELLER, null, random.nextInt(3), "EUR");
    }

    private ProcessKind kind() {
        return ProcessKind.values()[random.nextInt(ProcessKind.values().length)];
    }

    private Act act() {
        @Nullable Instant at = random.nextInt(3) == 0 ? clock.minus(Duration.ofSeconds(random.nextInt(200_000))) : null;
        return new Act(null, Cause.USER, at, clock);
    }
}

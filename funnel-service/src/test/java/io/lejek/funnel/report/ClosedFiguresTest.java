package io.lejek.funnel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.funnel.report.ClosedFigures.Counted;
import io.lejek.funnel.report.ClosedFigures.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedFiguresTest {
    private static final UUID SALE = new UUID(1, 1);

    @Test
    void drawsTheWidthFromTheWonAndTheLostFurtherOn() {
        // Given
        List<KnownStage> stages = stages(SALE, 3);
        Map<StageKey, Counted> counted = Map.of(
                key(stages, 0), lost(4, 400),
                key(stages, 1), lost(2, 200),
                key(stages, 2), new Counted(new Sum(3, 300, 0), Sum.ZERO, new Sum(1, 100, 0)));

        // When
        ClosedFigures figures = ClosedFigures.of(stages, counted);

        // Then
        assertThat(figures.stages()).extracting(ClosedStageView::width).containsExactly(10L, 6L, 4L);
        assertThat(figures.stages()).extracting(ClosedStageView::widthMinor).containsExactly(1_000L, 600L, 400L);
        assertThat(figures.stages()).extracting(ClosedStageView::won).containsOnly(3L);
        assertThat(figures.lost()).isEqualTo(new Sum(7, 700, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void narrowsByTheLostOfEachStageOfEachProcess(long seed) {
        // Given
        Random random = new Random(seed);
        List<KnownStage> stages = new ArrayList<>(stages(SALE, 9));
        stages.addAll(stages(new UUID(1, 2), 4));
        Map<StageKey, Counted> counted = new HashMap<>();
        stages.forEach(stage -> counted.put(StageKey.of(stage), new Counted(any(random), any(random), any(random))));

        // When
        List<ClosedStageView> rows = ClosedFigures.of(stages, counted).stages();

        // Then
        for (int k = 0; k < rows.size(); k++) {
            ClosedStageView row = rows.get(k);
            boolean last = k + 1 == rows.size() || !rows.get(k + 1).typeId().equals(row.typeId());
            assertThat(row.width() - row.lost())
                    .isEqualTo(last ? row.won() : rows.get(k + 1).width());
            assertThat(row.widthMinor() - row.lostMinor())
                    .isEqualTo(last ? row.wonMinor() : rows.get(k + 1).widthMinor());
        }
    }

    private static Sum any(Random random) {
        return new Sum(random.nextInt(50), random.nextInt(1_000_000), random.nextInt(3));
    }

    private static Counted lost(long deals, long amount) {
        return new Counted(Sum.ZERO, Sum.ZERO, new Sum(deals, amount, 0));
    }

    private static StageKey key(List<KnownStage> stages, int position) {
        return StageKey.of(stages.get(position));
    }

    private static List<KnownStage> stages(UUID type, int count) {
        List<KnownStage> stages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stages.add(new KnownStage(
                    type, new UUID(type.getLeastSignificantBits(), i), "s" + i, "S" + i, i, BigDecimal.ONE, true));
        }
        return stages;
    }
}

package io.lejek.funnel.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Won and lost by stage, drawn up into a funnel. Pure.
 *
 * <p>The width of a stage is the deals won plus those whose furthest stage is this or a later one, so that width - lost is
 * the width of the next stage, and after the last stage just the won remain; for counts and for amounts.
 */
record ClosedFigures(List<ClosedStageView> stages, Sum won, Sum lost) {

    /** A number of deals, the amount of those in the base currency, and how many are in another. */
    record Sum(long deals, long amountMinor, long unpriced) {
        static final Sum ZERO = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(deals + other.deals, amountMinor + other.amountMinor, unpriced + other.unpriced);
        }
    }

    /** What was counted of a stage. */
    record Counted(Sum won, Sum lostFrom, Sum lostReach) {
        static final Counted NOTHING = new Counted(Sum.ZERO, Sum.ZERO, Sum.ZERO);
    }

    /**
     * @param stages all stages, those of a process together and in its order
     * @param counted by stage; a stage that is missing counts nothing
     */
    static ClosedFigures of(List<KnownStage> stages, Map<StageKey, Counted> counted) {
        Map<UUID, Sum> wonOfType = counted.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().typeId(),
                        entry -> entry.getValue().won(),
                        Sum::plus));
        List<ClosedStageView> rows = new ArrayList<>();
        Sum width = Sum.ZERO;
        UUID type = null;
        for (KnownStage stage : stages.reversed()) {
            Sum won = wonOfType.getOrDefault(stage.typeId(), Sum.ZERO);
            Counted count = counted.getOrDefault(StageKey.of(stage), Counted.NOTHING);
            width = (stage.typeId().equals(type) ? width : won).plus(count.lostReach());
            type = stage.typeId();
            rows.add(row(stage, won, count, width));
        }
        Collections.reverse(rows);
        return new ClosedFigures(rows, total(counted, Counted::won), total(counted, Counted::lostReach));
    }

    private static Sum total(Map<StageKey, Counted> counted, Function<Counted, Sum> which) {
        return counted.values().stream().map(which).reduce(Sum.ZERO, Sum::plus);
    }

    private static ClosedStageView row(KnownStage stage, Sum won, Counted count, Sum width) {
        return new ClosedStageView(
                stage.typeId(),
                stage.stageId(),
                stage.code(),
                stage.name(),
                stage.position(),
                won.deals(),
                count.lostReach().deals(),
                won.amountMinor(),
                count.lostReach().amountMinor(),
                count.lostFrom().deals(),
                count.lostFrom().amountMinor(),
                width.deals(),
                width.amountMinor());
    }
}

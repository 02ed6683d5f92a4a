package io.lejek.funnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads the live funnel: what adds up from the rollups, distinct clients and the median age from the facts, in one
 * statement, so that both see the same moment.
 */
@ApplicationScoped
class OpenFunnel {
    private static final String FIGURES = """
            with sums as (
              select type_id, stage_id, sum(deals) as deals,
                sum(amount_minor) filter (where currency = :currency) as potential_minor,
                sum(expected_minor) filter (where currency = :currency) as expected_minor,
                sum(without_next_step) as without_next_step,
                sum(deals) filter (where currency <> :currency) as unpriced
              from stage_bucket where metric = 'OPEN' and %1$s
              group by grouping sets ((type_id, stage_id), ())),
            shape as (
              select type_id, stage_id, count(distinct client_id) as clients,
                percentile_cont(0.5) within group (order by extract(epoch from (:now - at))) as median_age
              from deal_figure where metric = 'OPEN' and %1$s
              group by grouping sets ((type_id, stage_id), ()))
            select sums.*, shape.clients, shape.median_age from sums left join shape
              on (sums.type_id, sums.stage_id) is not distinct from (shape.type_id, shape.stage_id)
            """.formatted(DealFilter.SQL);

    private final Jdbi jdbi;
    private final KnownStages stages;
    private final Freshness freshness;
    private final FunnelSettings settings;
    private final Clock clock;

    OpenFunnel(Jdbi jdbi, KnownStages stages, Freshness freshness, FunnelSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.stages = stages;
        this.freshness = freshness;
        this.settings = settings;
        this.clock = clock;
    }

    /** A line of figures; without a stage it is the total. */
    private record Line(@Nullable StageKey stage, OpenFigures figures) {}

    OpenFunnelView read(DealFilter filter) {
        Instant asOf = freshness.asOf();
        return jdbi.withHandle(handle -> {
            List<Line> lines = lines(handle, filter);
            return new OpenFunnelView(
                    asOf,
                    settings.currency(),
                    total(lines),
                    stages(lines, stages.read(handle, filter.typeId())),
                    freshness.lag(),
                    filter.scope().label(),
                    freshness.checked());
        });
    }

    private static OpenFigures total(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.stage() == null)
                .map(Line::figures)
                .findFirst()
                .orElse(OpenFigures.NONE);
    }

    private static List<OpenStageView> stages(List<Line> lines, List<KnownStage> known) {
        Map<StageKey, OpenFigures> byStage = lines.stream()
                .filter(line -> line.stage() != null)
                .collect(Collectors.toMap(line -> line.stage(), Line::figures));
        return known.stream()
                .filter(stage -> stage.current() || byStage.containsKey(StageKey.of(stage)))
                .map(stage -> OpenStageView.of(stage, byStage.getOrDefault(StageKey.of(stage), OpenFigures.NONE)))
                .toList();
    }

    private List<Line> lines(Handle handle, DealFilter filter) {
        return filter.bind(handle.createQuery(FIGURES))
                .bind("currency", settings.currency())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map((row, context) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID stageId = row.getObject("stage_id", UUID.class);
        StageKey stage = stageId == null ? null : new StageKey(row.getObject("type_id", UUID.class), stageId);
        double medianAge = row.getDouble("median_age");
        Long age = row.wasNull() ? null : Math.max(0, Math.round(medianAge));
        return new Line(
                stage,
                new OpenFigures(
                        row.getLong("deals"),
                        row.getLong("clients"),
                        row.getLong("potential_minor"),
                        row.getLong("expected_minor"),
                        age,
                        row.getLong("without_next_step"),
                        row.getLong("unpriced")));
    }
}

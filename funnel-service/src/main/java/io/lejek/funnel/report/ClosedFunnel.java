package io.lejek.funnel.report;

import io.lejek.funnel.report.ClosedFigures.Counted;
import io.lejek.funnel.report.ClosedFigures.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads won and lost per stage: periods of whole days from the rollups, all others from the facts. */
@ApplicationScoped
class ClosedFunnel {
    private static final String COUNTED = """
            select type_id, stage_id,
              coalesce(sum(deals) filter (where metric = 'WON'), 0) as won,
              coalesce(sum(priced) filter (where metric = 'WON'), 0) as won_minor,
              coalesce(sum(unpriced) filter (where metric = 'WON'), 0) as won_unpriced,
              coalesce(sum(deals) filter (where metric = 'LOST_FROM'), 0) as from_deals,
              coalesce(sum(priced) filter (where metric = 'LOST_FROM'), 0) as from_minor,
              coalesce(sum(unpriced) filter (where metric = 'LOST_FROM'), 0) as from_unpriced,
              coalesce(sum(deals) filter (where metric = 'LOST_REACH'), 0) as reach_deals,
              coalesce(sum(priced) filter (where metric = 'LOST_REACH'), 0) as reach_minor,
              coalesce(sum(unpriced) filter (where metric = 'LOST_REACH'), 0) as reach_unpriced
            from (
              select metric, type_id, stage_id, deals,
                case when currency = :currency then amount_minor else 0 end as priced,
                case when currency = :currency then 0 else deals end as unpriced
              from %s as figure where metric <> 'OPEN' and %s) one
            group by type_id, stage_id
            """;
    private static final String FROM_ROLLUPS = COUNTED.formatted("stage_bucket", DealFilter.SQL + """
                    and (cast(:from as timestamptz) is null or day >= cast(timezone('UTC', :from) as date))
                    and (cast(:until as timestamptz) is null or day < cast(timezone('UTC', :until) as date))
                    """);
    private static final String FROM_FACTS =
            COUNTED.formatted("(select *, 1 as deals from deal_figure)", DealFilter.SQL + """
                    and (cast(:from as timestamptz) is null or at >= :from)
                    and (cast(:until as timestamptz) is null or at < :until)
                    """);

    private final Jdbi jdbi;
    private final KnownStages stages;
    private final Freshness freshness;
    private final FunnelSettings settings;

    ClosedFunnel(Jdbi jdbi, KnownStages stages, Freshness freshness, FunnelSettings settings) {
        this.jdbi = jdbi;
        this.stages = stages;
        this.freshness = freshness;
        this.settings = settings;
    }

    ClosedFunnelView read(DealFilter filter, Period period) {
        Instant asOf = freshness.asOf();
        return jdbi.withHandle(handle -> {
            Map<StageKey, Counted> counted = counted(handle, filter, period);
            List<KnownStage> known = stages.read(handle, filter.typeId()).stream()
                    .filter(stage -> stage.current() || counted.containsKey(StageKey.of(stage)))
                    .toList();
            return view(asOf, ClosedFigures.of(known, counted), filter);
        });
    }

    private ClosedFunnelView view(@Nullable Instant asOf, ClosedFigures figures, DealFilter filter) {
        long won = figures.won().deals();
        long closed = won + figures.lost().deals();
        return new ClosedFunnelView(
                asOf,
                settings.currency(),
                figures.stages(),
                won,
                figures.lost().deals(),
                figures.won().amountMinor(),
                figures.lost().amountMinor(),
                figures.won().unpriced() + figures.lost().unpriced(),
                closed == 0 ? null : (double) won / closed,
                filter.scope().label());
    }

    private Map<StageKey, Counted> counted(Handle handle, DealFilter filter, Period period) {
        Query query = handle.createQuery(period.isWholeDays() ? FROM_ROLLUPS : FROM_FACTS);
        return period
                .bind(filter.bind(query))
                .bind("currency", settings.currency())
                .map((row, context) -> Map.entry(
                        new StageKey(row.getObject("type_id", UUID.class), row.getObject("stage_id", UUID.class)),
                        counted(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                new Sum(row.getLong("won"), row.getLong("won_minor"), row.getLong("won_unpriced")),
                new Sum(row.getLong("from_deals"), row.getLong("from_minor"), row.getLong("from_unpriced")),
                new Sum(row.getLong("reach_deals"), row.getLong("reach_minor"), row.getLong("reach_unpriced")));
    }
}

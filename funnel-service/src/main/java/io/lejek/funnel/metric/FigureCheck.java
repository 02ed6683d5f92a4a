package io.lejek.funnel.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Compares the rollups with the facts, and the facts with themselves; runs all the time. */
@ApplicationScoped
public class FigureCheck {
    private static final Logger LOG = Logger.getLogger(FigureCheck.class);

    /** Rollup rows that differ from the sums of the facts. */
    private static final String ROLLUPS = """
            select count(*) from (
              select 1 from (
                select partition, metric, cast(timezone('UTC', at) as date) as day, type_id, stage_id, owner_id, team_id,
                  currency, 1 as deals, amount_minor, expected_minor, without_next_step
                from deal_figure
                union all
                select partition, metric, day, type_id, stage_id, owner_id, team_id, currency, -deals, -amount_minor,
                  -expected_minor, -without_next_step
                from stage_bucket) one
              group by partition, metric, day, type_id, stage_id, owner_id, team_id, currency
              having sum(deals) <> 0 or sum(amount_minor) <> 0 or sum(expected_minor) <> 0
                or sum(without_next_step) <> 0) different
            """;
    /** Open deals that are in no stage or in two, and closed ones that are still in one. */
    private static final String WHEREABOUTS = """
            select count(*) from deal d
            full join (select * from stage_visit where left_at is null) v
              on v.deal_id = d.deal_id and v.number = d.visit and v.stage_id = d.stage_id
            where (d.outcome = 'OPEN') is distinct from (v.deal_id is not null)
            """;
    /** Moves that lose or double time: a visit that was left must be followed by the next one at the same moment. */
    private static final String INTERVALS = """
            select count(*) from stage_visit v left join stage_visit n on n.deal_id = v.deal_id and n.number = v.number + 1
            where v.exit = 'MOVED' and n.entered_at is distinct from v.left_at
            """;
    /** Every lost deal counts once by the stage it was in and once by the furthest, with the same amount. */
    private static final String LOSSES = """
            select count(*) from (
              select currency from stage_bucket where metric in ('LOST_FROM', 'LOST_REACH') group by currency
              having sum(case metric when 'LOST_FROM' then deals else -deals end) <> 0
                or sum(case metric when 'LOST_FROM' then amount_minor else -amount_minor end) <> 0) different
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private volatile Result last = new Result(0, 0, 0, 0, null);

    FigureCheck(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param rollups rollup rows that differ from the facts
     * @param whereabouts deals whose present stage is not exactly one
     * @param intervals visits that are not followed by the next one
     * @param losses currencies in which losses by stage and by reach differ
     * @param at when; null before the first check
     */
    public record Result(
            long rollups,
            long whereabouts,
            long intervals,
            long losses,
            @Nullable Instant at) {
        public long breaks() {
            return rollups + whereabouts + intervals + losses;
        }

        public boolean agrees() {
            return breaks() == 0;
        }
    }

    public Result last() {
        return last;
    }

    /** Checks now; one statement, so that all counts see the same moment. */
    public Result run() {
        Result result = jdbi.withHandle(handle -> handle.createQuery(
                        "select (%s) as rollups, (%s) as whereabouts, (%s) as intervals, (%s) as losses"
                                .formatted(ROLLUPS, WHEREABOUTS, INTERVALS, LOSSES))
                .map((row, context) -> new Result(
                        row.getLong("rollups"),
                        row.getLong("whereabouts"),
                        row.getLong("intervals"),
                        row.getLong("losses"),
                        clock.instant()))
                .one());
        if (!result.agrees() && last.agrees()) {
            LOG.errorf("The figures do not agree with their facts: %s", result);
        }
        last = result;
        return result;
    }
}

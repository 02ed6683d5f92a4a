package io.lejek.funnel.metric;

import io.lejek.funnel.fold.BucketKey;
import io.lejek.funnel.fold.DealState;
import io.lejek.funnel.fold.FoldedBatch;
import io.lejek.funnel.fold.FoldedBatch.VisitKey;
import io.lejek.funnel.fold.Measure;
import io.lejek.funnel.fold.Visit;
import io.lejek.funnel.fold.Visit.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes what a batch changed: facts, states and rollups, each by one statement, in the transaction of the batch. */
@ApplicationScoped
public class RecordFold {
    private static final String SOURCE = "deals";

    private final Jdbi jdbi;
    private final RowSet rows;
    private final Progress progress;

    RecordFold(Jdbi jdbi, RowSet rows, Progress progress) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.progress = progress;
    }

    public void record(int partition, FoldedBatch batch) {
        if (batch.deals().isEmpty()) {
            return;
        }
        saveDeals(partition, batch.deals());
        enter(batch.entered());
        leave(batch.left());
        if (!batch.deltas().isEmpty()) {
            addUp(partition, batch.deltas());
        }
        progress.advance(SOURCE, partition, batch.newest());
    }

    private void saveDeals(int partition, Collection<DealState> deals) {
        write("""
                insert into deal select * from jsonb_populate_recordset(null::deal, cast(:rows as jsonb))
                on conflict (deal_id) do update set
                  (sequence, outcome, client_id, type_id, type_version, owner_id, team_id, amount_minor, currency,
                   expected_minor, next_action_at, stage_id, stage_code, stage_name, stage_position, stage_probability,
                   visit, entered_at, attempt, last_at, closed_at, closed_stage_id, reach_stage_id, closed_owner_id,
                   closed_team_id, closed_amount_minor, closed_currency)
                = (excluded.sequence, excluded.outcome, excluded.client_id, excluded.type_id, excluded.type_version,
                   excluded.owner_id, excluded.team_id, excluded.amount_minor, excluded.currency,
                   excluded.expected_minor, excluded.next_action_at, excluded.stage_id, excluded.stage_code,
                   excluded.stage_name, excluded.stage_position, excluded.stage_probability, excluded.visit,
                   excluded.entered_at, excluded.attempt, excluded.last_at, excluded.closed_at,
                   excluded.closed_stage_id, excluded.reach_stage_id, excluded.closed_owner_id, excluded.closed_team_id,
                   excluded.closed_amount_minor, excluded.closed_currency)
                """, deals.stream().map(deal -> DealRecord.of(partition, deal)).toList());
    }

    private void enter(Collection<Visit> visits) {
        write(
                "insert into stage_visit select * from jsonb_populate_recordset(null::stage_visit, cast(:rows as jsonb))",
                visits.stream().map(VisitRecord::of).toList());
    }

    private void leave(Map<VisitKey, Leaving> visits) {
        write(
                """
                update stage_visit v set left_at = e.left_at, exit = e.exit
                from jsonb_populate_recordset(null::stage_visit, cast(:rows as jsonb)) e
                where v.deal_id = e.deal_id and v.number = e.number
                """,
                visits.entrySet().stream()
                        .map(visit -> VisitRecord.End.of(visit.getKey(), visit.getValue()))
                        .toList());
    }

    private void addUp(int partition, Map<BucketKey, Measure> deltas) {
        List<BucketRecord> records = deltas.entrySet().stream()
                .map(delta -> BucketRecord.of(partition, delta.getKey(), delta.getValue()))
                .toList();
        write("""
                insert into stage_bucket as b
                select * from jsonb_populate_recordset(null::stage_bucket, cast(:rows as jsonb))
                order by metric, day, type_id, stage_id, owner_id, team_id, currency
                on conflict (partition, metric, day, type_id, stage_id, owner_id, team_id, currency) do update set
                  deals = b.deals + excluded.deals,
                  amount_minor = b.amount_minor + excluded.amount_minor,
                  expected_minor = b.expected_minor + excluded.expected_minor,
                  without_next_step = b.without_next_step + excluded.without_next_step
                """, records);
        // Days that every deal has left would pile up without end.
        write("""
                delete from stage_bucket b using jsonb_populate_recordset(null::stage_bucket, cast(:rows as jsonb)) d
                where b.partition = d.partition and b.metric = d.metric and b.day = d.day
                  and b.type_id = d.type_id and b.stage_id = d.stage_id and b.currency = d.currency
                  and b.owner_id is not distinct from d.owner_id and b.team_id is not distinct from d.team_id
                  and b.deals = 0 and b.amount_minor = 0 and b.expected_minor = 0 and b.without_next_step = 0
                """, records.stream().filter(record -> record.deals() < 0).toList());
    }

    private void write(String sql, List<?> records) {
        if (!records.isEmpty()) {
            jdbi.useHandle(handle ->
                    handle.createUpdate(sql).bind("rows", rows.of(records)).execute());
        }
    }
}

package io.lejek.funnel.metric;

import static java.util.Objects.requireNonNull;

import io.lejek.funnel.fold.Stage;
import io.lejek.funnel.fold.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The processes and their stages, of every version: a version once published never changes, so that rows are only added. */
@ApplicationScoped
public class Stages {
    private final Jdbi jdbi;
    private final RowSet rows;
    private final Progress progress;

    Stages(Jdbi jdbi, RowSet rows, Progress progress) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.progress = progress;
    }

    /** A published process; a deal type of kind {@code NONE} has no stages. */
    public record Process(UUID typeId, String name, String kind, int version, List<Stage> stages) {
        public Process {
            requireNonNull(typeId, "typeId");
            requireNonNull(name, "name");
            requireNonNull(kind, "kind");
            requireNonNull(stages, "stages");
        }
    }

    private record Row(
            UUID typeId, int version, UUID stageId, String code, String name, int position, BigDecimal probability) {
        static Row of(UUID typeId, int version, Stage stage) {
            return new Row(
                    typeId, version, stage.id(), stage.code(), stage.name(), stage.position(), stage.probability());
        }
    }

    /** Remembers a process; an older version than the known one adds its stages, but does not replace it. */
    public void publish(Process process, int partition) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into process as p (type_id, name, kind, version) values (:typeId, :name, :kind, :version)
                        on conflict (type_id) do update
                        set name = excluded.name, kind = excluded.kind, version = excluded.version
                        where p.version <= excluded.version
                        """).bindMethods(process).execute());
        insert(process.stages().stream()
                .map(stage -> Row.of(process.typeId(), process.version(), stage))
                .toList());
        progress.advance("processes", partition, null);
    }

    /** Remembers the stages that deals entered: a deal may come before its process does. */
    public void add(Collection<Visit> visits) {
        insert(visits.stream()
                .map(visit -> Row.of(visit.terms().typeId(), visit.terms().typeVersion(), visit.stage()))
                .distinct()
                .toList());
    }

    private void insert(List<Row> stages) {
        if (stages.isEmpty()) {
            return;
        }
        // Sorted, so that two batches that bring the same new stages do not block each other.
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into stage select * from jsonb_populate_recordset(null::stage, cast(:rows as jsonb))
                        order by type_id, version, stage_id
                        on conflict do nothing
                        """).bind("rows", rows.of(stages)).execute());
    }
}

package io.lejek.crm.process;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Makes deal types for the tests; there is no door for it yet. */
@ApplicationScoped
public class TrialProcesses {
    private final Jdbi jdbi;

    TrialProcesses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A deal type with its stages in order. */
    public record Trial(UUID typeId, List<UUID> stages) {}

    public Trial automatic(int stages) {
        return create(ProcessKind.AUTOMATIC, stages);
    }

    public Trial withoutStages() {
        return create(ProcessKind.NONE, 1);
    }

    private Trial create(ProcessKind kind, int count) {
        UUID type = Ids.next();
        UUID version = Ids.next();
        List<UUID> stages = Stream.generate(Ids::next).limit(count).toList();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into deal_type (id, name, kind, place) values (?, ?, ?, 9)", type, "Type " + type, kind);
            handle.execute("insert into process_version (id, deal_type_id, version) values (?, ?, 1)", version, type);
            for (int i = 0; i < count; i++) {
                handle.execute(
                        "insert into stage (id, process_version_id, code, name, position, probability, days) values (?, ?, ?, ?, ?, 0.5, 2)",
                        stages.get(i),
                        version,
                        "stage-" + i,
                        "Stage " + i,
                        i);
            }
        });
        return new Trial(type, stages);
    }
}

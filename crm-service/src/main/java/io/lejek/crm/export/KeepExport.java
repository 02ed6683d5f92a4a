package io.lejek.crm.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.crm.file.StoredFiles;
import io.lejek.crm.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Offers a written file for download and tells the audit log who took which clients out of the house: both, or neither. */
@ApplicationScoped
class KeepExport {
    private final StoredFiles files;
    private final Jdbi jdbi;
    private final ObjectMapper json;

    KeepExport(StoredFiles files, Jdbi jdbi, ObjectMapper json) {
        this.files = files;
        this.jdbi = jdbi;
        this.json = json;
    }

    /** What came of an export. */
    record Result(long clients) {}

    /** @param name under which the file is downloaded */
    @Transactional
    void keep(JobRun run, ExportInput input, String name, Path written, long clients) throws IOException {
        note(run.id(), input, clients);
        try (InputStream content = Files.newInputStream(written)) {
            run.file(files.store(name, input.format().mediaType(), content, Long.MAX_VALUE));
        }
        run.result(new Result(clients));
    }

    private void note(UUID jobId, ExportInput input, long clients) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_entry (actor_id, door, action, what, record_id, changes)
                        values (audit_actor(), audit_door(), 'EXPORTED', 'CLIENT', :job, cast(:changes as jsonb))
                        """)
                .bind("job", jobId.toString())
                .bind("changes", changes(input, clients))
                .execute());
    }

    private String changes(ExportInput input, long clients) {
        try {
            return json.writeValueAsString(Map.of(
                    "format", Map.of("to", input.format()),
                    "clients", Map.of("to", clients),
                    "selection", Map.of("to", input.selection())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a selection is a plain record", e);
        }
    }
}

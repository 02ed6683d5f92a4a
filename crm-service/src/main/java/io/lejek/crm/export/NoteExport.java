package io.lejek.crm.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells the audit log who took which clients out of the house. */
@ApplicationScoped
class NoteExport {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    NoteExport(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    @Transactional
    void exported(UUID jobId, ExportInput input, long clients) {
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

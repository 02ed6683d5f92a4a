package io.lejek.crm.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of segments, as far as the viewer may use them: their own and shared ones. */
@ApplicationScoped
class SegmentBook {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Viewer viewer;

    SegmentBook(Jdbi jdbi, ObjectMapper json, Viewer viewer) {
        this.jdbi = jdbi;
        this.json = json;
        this.viewer = viewer;
    }

    List<SegmentView> all() {
        return views(new Where());
    }

    SegmentView read(UUID id) {
        return views(new Where().and("s.id = :id", "id", id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such segment, or it is not yours to use."));
    }

    void add(UUID id, SegmentInput input, boolean isStatic) {
        refusingDoubles(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into segment (id, version, name, filter, is_static, owner_id, shared, created_at, changed_at)
                        values (:id, 0, :name, cast(:filter as jsonb), :static, :owner, :shared, now(), now())
                        """)
                .bind("id", id)
                .bind("name", input.name().strip())
                .bind("filter", write(input.filter()))
                .bind("static", isStatic)
                .bind("owner", viewer.userId())
                .bind("shared", input.shared())
                .execute()));
    }

    void change(UUID id, SegmentInput input) {
        refusingDoubles(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        update segment set name = :name, filter = cast(:filter as jsonb), shared = :shared,
                          version = version + 1, changed_at = now() where id = :id
                        """)
                .bind("id", id)
                .bind("name", input.name().strip())
                .bind("filter", write(input.filter()))
                .bind("shared", input.shared())
                .execute()));
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from segment where id = ?", id));
    }

    private static void refusingDoubles(Runnable statement) {
        try {
            statement.run();
        } catch (UnableToExecuteStatementException e) {
            if (String.valueOf(e.getCause()).contains("segment_name")) {
                throw Problem.ALREADY_EXISTS.because("There is a segment of this name: choose another.");
            }
            throw e;
        }
    }

    private List<SegmentView> views(Where where) {
        where.and("(s.shared or s.owner_id = :viewer)", "viewer", viewer.userId());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.*, u.name as owner_name from segment s left join users u on u.id = s.owner_id
                        where %s order by lower(s.name), s.id
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map((row, context) -> new SegmentView(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("name"),
                        read(row.getString("filter")),
                        row.getBoolean("is_static"),
                        row.getBoolean("shared"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private FilterInput read(String filter) {
        try {
            return json.readValue(filter, FilterInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept filter cannot be read", e);
        }
    }

    private String write(FilterInput filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter is a plain record", e);
        }
    }
}

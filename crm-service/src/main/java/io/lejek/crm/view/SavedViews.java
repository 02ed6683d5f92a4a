package io.lejek.crm.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.ClientOrder;
import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The tables of views, as far as the viewer may use them: their own and shared ones. */
@ApplicationScoped
class SavedViews {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Viewer viewer;

    SavedViews(Jdbi jdbi, ObjectMapper json, Viewer viewer) {
        this.jdbi = jdbi;
        this.json = json;
        this.viewer = viewer;
    }

    List<SavedView> all() {
        return views(new Where());
    }

    SavedView read(UUID id) {
        return views(new Where().and("v.id = :id", "id", id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such view, or it is not yours to use."));
    }

    /** How many views the viewer has. */
    long own() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from saved_view where owner_id = :viewer")
                .bind("viewer", viewer.userId())
                .mapTo(Long.class)
                .one());
    }

    void add(UUID id, SavedViewInput input) {
        write(id, input, """
                insert into saved_view (id, name, q, category, segment_id, filter, sort, owner_id, shared, created_at)
                values (:id, :name, :q, :category, :segment, cast(:filter as jsonb), :sort, :viewer, :shared, now())
                """);
    }

    void change(UUID id, SavedViewInput input) {
        write(id, input, """
                update saved_view set name = :name, q = :q, category = :category, segment_id = :segment,
                  filter = cast(:filter as jsonb), sort = :sort, shared = :shared where id = :id
                """);
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from saved_view where id = ?", id));
    }

    /** Those whom the view is no longer for open their list without it. */
    void withdraw(UUID id, UUID ownerId) {
        jdbi.useHandle(
                handle -> handle.execute("delete from default_view where view_id = ? and user_id <> ?", id, ownerId));
    }

    /** @param id with which the viewer's list opens; null: with all clients */
    void open(@Nullable UUID id) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from default_view where user_id = ?", viewer.userId());
            if (id != null) {
                handle.execute("insert into default_view (user_id, view_id) values (?, ?)", viewer.userId(), id);
            }
        });
    }

    private void write(UUID id, SavedViewInput input, String sql) {
        try {
            jdbi.useHandle(handle -> bind(handle.createUpdate(sql), id, input).execute());
        } catch (UnableToExecuteStatementException e) {
            if (String.valueOf(e.getCause()).contains("saved_view_name")) {
                throw Problem.ALREADY_EXISTS.because("There is a view of this name already: choose another.");
            }
            throw e;
        }
    }

    private <T extends SqlStatement<T>> T bind(T statement, UUID id, SavedViewInput input) {
        return statement
                .bind("id", id)
                .bind("name", input.name().strip())
                .bind("q", input.q())
                .bind("category", input.category())
                .bind("segment", input.segment())
                .bind("filter", write(input.filter()))
                .bind("sort", input.sort().name())
                .bind("viewer", viewer.userId())
                .bind("shared", input.shared());
    }

    private List<SavedView> views(Where where) {
        where.and("(v.shared or v.owner_id = :viewer)", "viewer", viewer.userId());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.*, u.name as owner_name, d.view_id is not null as is_default from saved_view v
                        left join users u on u.id = v.owner_id
                        left join default_view d on d.view_id = v.id and d.user_id = :viewer
                        where %s order by lower(v.name), v.id
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map((row, context) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("q"),
                        row.getString("category"),
                        row.getObject("segment_id", UUID.class),
                        read(row.getString("filter")),
                        ClientOrder.valueOf(row.getString("sort")),
                        row.getBoolean("shared"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getBoolean("is_default")))
                .list());
    }

    private @Nullable FilterInput read(@Nullable String filter) {
        try {
            return filter == null ? null : json.readValue(filter, FilterInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept filter cannot be read", e);
        }
    }

    private @Nullable String write(@Nullable FilterInput filter) {
        try {
            return filter == null ? null : json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter is a plain record", e);
        }
    }
}

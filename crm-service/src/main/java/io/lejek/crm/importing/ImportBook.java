package io.lejek.crm.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables of imports and their rows. A user sees their own imports, an administrator all. */
@ApplicationScoped
class ImportBook {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Viewer viewer;
    private final MappingBook mappings;

    ImportBook(Jdbi jdbi, ObjectMapper json, Viewer viewer, MappingBook mappings) {
        this.jdbi = jdbi;
        this.json = json;
        this.viewer = viewer;
        this.mappings = mappings;
    }

    void add(UUID id, UUID fileId, String fileName, Layout layout) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import (id, file_id, file_name, layout, state, created_by, created_at)
                        values (:id, :file, :name, cast(:layout as jsonb), 'UPLOADED', :creator, now())
                        """)
                .bind("id", id)
                .bind("file", fileId)
                .bind("name", fileName)
                .bind("layout", write(layout))
                .bind("creator", viewer.userId())
                .execute());
    }

    /** What is read and to be read anew after a choice of sheet, encoding or separator. */
    void layout(UUID id, Layout layout) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update import set layout = cast(:layout as jsonb), mapping = null, state = 'UPLOADED' where id = :id")
                .bind("id", id)
                .bind("layout", write(layout))
                .execute());
    }

    /** Takes the import from one of these states into another; 409 when it is in none of them. */
    void move(UUID id, ImportView.State to, @Nullable UUID jobId, ImportView.State... from) {
        int moved = jdbi.withHandle(handle -> handle.createUpdate("""
                        update import set state = :to, job_id = coalesce(:job, job_id) where id = :id and state = any(:from)
                        """)
                .bind("id", id)
                .bind("to", to)
                .bind("job", jobId)
                .bindArray(
                        "from",
                        String.class,
                        java.util.Arrays.stream(from).map(Enum::name).toArray())
                .execute());
        if (moved == 0) {
            throw Problem.CONFLICT.because("The import is in another state: read it again.");
        }
    }

    void mapping(UUID id, ImportMapping mapping) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update import set mapping = cast(:mapping as jsonb) where id = :id")
                        .bind("id", id)
                        .bind("mapping", write(mapping))
                        .execute());
    }

    ImportView read(UUID id) {
        return views(mine().and("i.id = :id", "id", id), 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such import, or it is not yours to see."));
    }

    Page<ImportView> page(int limit, @Nullable String after) {
        Where where = mine();
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and("(i.created_at, i.id) < (:afterTime, :afterId)")
                    .bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC))
                    .bind("afterId", cursor.id(1));
        }
        return Page.of(views(where, limit + 1), limit, one -> Cursor.of(one.createdAt(), one.id()));
    }

    UUID fileOf(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select file_id from import where id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
    }

    Map<Outcome, Long> counts(UUID id) {
        return jdbi.withHandle(handle -> {
            Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
            handle.createQuery("""
                            select outcome, count(*) as count from import_row where import_id = :id and outcome is not null
                            group by outcome
                            """)
                    .bind("id", id)
                    .map((row, context) -> Map.entry(Outcome.valueOf(row.getString(1)), row.getLong(2)))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    /** The number of the last row; 0 when there are none. */
    int lastNumber(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(number), 0) from import_row where import_id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
    }

    /** The number of the last row that is applied; 0 before the first. */
    int appliedTo(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select applied_to from import where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    /** Notes that the rows after the first number are applied, up to the last; false when they are already. */
    boolean advance(UUID id, int after, int last) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("update import set applied_to = :last where id = :id and applied_to = :after")
                                .bind("id", id)
                                .bind("after", after)
                                .bind("last", last)
                                .execute()
                        == 1);
    }

    /** Rows by what became of them when the import was taken back. */
    Map<String, Long> undone(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select undone, count(*) as count from import_row where import_id = :id and undone is not null group by undone
                        """)
                .bind("id", id)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Page<ImportRowView> rows(UUID id, @Nullable Outcome outcome, int limit, @Nullable String after) {
        Where where =
                new Where().and("import_id = :import", "import", id).and("outcome = :outcome", "outcome", outcome);
        if (after != null) {
            where.and("number > :after").bind("after", Cursor.read(after, 1).number(0));
        }
        List<ImportRowView> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select number, cells, outcome, reason, detail, client_id, changes, undone from import_row
                        where outcome is not null and %s order by number limit :limit
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit + 1)
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.number()));
    }

    private ImportRowView row(ResultSet row) throws SQLException {
        String changes = row.getString("changes");
        return new ImportRowView(
                row.getInt("number"),
                List.of((String[]) row.getArray("cells").getArray()),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("detail"),
                row.getObject("client_id", UUID.class),
                changes == null ? null : read(changes, DecideRow.Changes.class),
                row.getString("undone"));
    }

    private Where mine() {
        Where where = new Where();
        return viewer.is(Roles.ADMIN) ? where : where.and("i.created_by = :creator", "creator", viewer.userId());
    }

    private List<ImportView> views(Where where, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.* from import i where %s order by i.created_at desc, i.id desc limit :limit
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private ImportView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String mapping = row.getString("mapping");
        Layout layout = read(row.getString("layout"), Layout.class);
        return new ImportView(
                id,
                row.getString("file_name"),
                layout,
                mapping == null ? null : read(mapping, ImportMapping.class),
                ImportView.State.valueOf(row.getString("state")),
                row.getObject("job_id", UUID.class),
                counts(id),
                mapping == null ? mappings.fitting(layout) : null,
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of an import cannot be read", e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of an import are plain records", e);
        }
    }
}

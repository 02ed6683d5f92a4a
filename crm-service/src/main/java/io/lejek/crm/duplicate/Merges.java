package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The merges of clients that the viewer may see, and what is needed to undo them. */
@ApplicationScoped
class Merges {
    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Json json;

    Merges(Jdbi jdbi, Viewer viewer, Json json) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.json = json;
    }

    /** A merge as it is to be undone. */
    record Undoable(
            UUID id, UUID survivorId, UUID goneId, @Nullable Instant undoneAt, String record) {}

    void add(UUID id, UUID survivorId, MergeRecord record, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into client_merge (id, survivor_id, gone_id, gone_name, merged_by, merged_at, record)
                        values (:id, :survivor, :gone, :name, :by, :at, cast(:record as jsonb))
                        """)
                .bind("id", id)
                .bind("survivor", survivorId)
                .bind("gone", UUID.fromString(record.gone().client().path("id").asText()))
                .bind("name", record.gone().client().path("name").asText())
                .bind("by", viewer.userId())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("record", json.write(record))
                .execute());
    }

    /** Of an undone merge the other client is named too: it has to be the viewer's to see again. */
    Page<MergeView> page(@Nullable UUID clientId, int limit, @Nullable String after) {
        Where back = new Where().visible(viewer.clientScope(), "g.owner_id");
        Where where = new Where()
                .visible(viewer.clientScope(), "c.owner_id")
                .and("c.id = :client", "client", clientId)
                .and("(m.undone_at is null or exists (select from client g where g.id = m.gone_id and %s))"
                        .formatted(back.sql()));
        if (after != null) {
            where.and("m.id < :after", "after", Cursor.read(after, 1).id(0));
        }
        return Page.of(read(where, limit + 1), limit, merge -> Cursor.of(merge.id()));
    }

    MergeView read(UUID id) {
        return read(new Where().and("m.id = :id", "id", id), 1).getFirst();
    }

    /** Locked, so that it is undone once; 404 when the viewer does not see what came of it. */
    Undoable lock(UUID id) {
        Where where = new Where().and("m.id = :id", "id", id).visible(viewer.clientScope(), "c.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.id, m.survivor_id, m.gone_id, m.undone_at, m.record
                        from client_merge m join client c on c.id = client_now(m.survivor_id) where %s for update of m
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map(ConstructorMapper.of(Undoable.class))
                .findOne()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such merge, or it is not yours to see.")));
    }

    /** Whether the survivor went into another client, or another one into it, after this merge. */
    boolean followed(Undoable merge) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from client_merge m where m.undone_at is null and m.id > :id
                          and :survivor in (m.survivor_id, m.gone_id))
                        """)
                .bind("id", merge.id())
                .bind("survivor", merge.survivorId())
                .mapTo(Boolean.class)
                .one());
    }

    void undone(UUID id, Instant now) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update client_merge set undone_by = :by, undone_at = :at where id = :id")
                        .bind("id", id)
                        .bind("by", viewer.userId())
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    private List<MergeView> read(Where where, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.id, m.survivor_id, c.name as survivor_name, m.gone_id, m.gone_name, m.merged_at,
                          u.name as merged_by, m.undone_at
                        from client_merge m join client c on c.id = m.survivor_id left join users u on u.id = m.merged_by
                        where %s order by m.id desc limit :limit
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(MergeView.class))
                .list());
    }
}

package io.lejek.crm.segment;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Finds the members of a segment among the clients that the viewer may see. */
@ApplicationScoped
class Segments {
    private final Jdbi jdbi;
    private final Viewer viewer;

    Segments(Jdbi jdbi, Viewer viewer) {
        this.jdbi = jdbi;
        this.viewer = viewer;
    }

    /** By id, so that the pages stay disjoint while clients are added. */
    Page<SegmentMember> members(@Nullable String category, int limit, @Nullable String after) {
        Where where = members(category);
        if (after != null) {
            where.and("c.id > :afterId").bind("afterId", Cursor.read(after, 1).id(0));
        }
        List<SegmentMember> members = jdbi.withHandle(handle -> handle.createQuery(
                        "select c.id as client_id from client c where %s order by c.id limit :limit"
                                .formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(SegmentMember.class))
                .list());
        return Page.of(members, limit, member -> Cursor.of(member.clientId()));
    }

    SegmentSize size(@Nullable String category) {
        Where where = members(category);
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) as count from client c where %s".formatted(where.sql()))
                        .bindMap(where.bindings())
                        .map(ConstructorMapper.of(SegmentSize.class))
                        .one());
    }

    private Where members(@Nullable String category) {
        return new Where()
                .visible(viewer.clientScope(), "c.owner_id")
                .and(
                        "c.id in (select k.client_id from client_category k where k.name = :category)",
                        "category",
                        category);
    }
}

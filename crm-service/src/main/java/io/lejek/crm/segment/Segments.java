package io.lejek.crm.segment;

import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.client.FirstClients;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.filter.Filters;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Finds the members of segments among the clients that the viewer may see. */
@ApplicationScoped
class Segments {
    private static final int SAMPLE = 10;

    private final Jdbi jdbi;
    private final SelectedClients selected;
    private final FirstClients first;
    private final Filters filters;
    private final VisibleClients visible;
    private final SegmentBook book;

    Segments(
            Jdbi jdbi,
            SelectedClients selected,
            FirstClients first,
            Filters filters,
            VisibleClients visible,
            SegmentBook book) {
        this.jdbi = jdbi;
        this.selected = selected;
        this.first = first;
        this.filters = filters;
        this.visible = visible;
        this.book = book;
    }

    SegmentPreview preview(ClientSelection selection) {
        return new SegmentPreview(selected.count(selection), first.byName(selection, SAMPLE));
    }

    Filters.Explanation why(UUID segmentId, UUID clientId) {
        visible.require(clientId);
        SegmentView segment = book.read(segmentId);
        return filters.explain(segment.isStatic() ? KeepSegment.membership(segmentId) : segment.filter(), clientId);
    }

    long count(ClientSelection selection) {
        return selected.count(selection);
    }

    /** By id, so that the pages stay disjoint while clients are added. */
    Page<SegmentMember> members(ClientSelection selection, int limit, @Nullable String after) {
        UUID last = after == null ? null : Cursor.read(after, 1).id(0);
        return Page.of(members(selection, last, limit + 1), limit, member -> Cursor.of(member.clientId()));
    }

    List<SegmentMember> members(ClientSelection selection, @Nullable UUID after, int limit) {
        Where where = selected.where(selection).and("c.id > :afterId", "afterId", after);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select c.id as client_id from client c where %s order by c.id limit :limit"
                                .formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(SegmentMember.class))
                .list());
    }

    static ClientSelection ofCategory(@Nullable String category) {
        FilterInput filter = category == null ? null : FilterInput.oneOf("category", category);
        return ClientSelection.of(filter);
    }
}

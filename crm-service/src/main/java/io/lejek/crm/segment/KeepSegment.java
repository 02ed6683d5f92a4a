package io.lejek.crm.segment;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.filter.SharedSegments;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes segments. */
@ApplicationScoped
class KeepSegment {
    private final SegmentBook book;
    private final SelectedClients selected;
    private final SharedSegments shared;
    private final Viewer viewer;
    private final Jdbi jdbi;

    KeepSegment(SegmentBook book, SelectedClients selected, SharedSegments shared, Viewer viewer, Jdbi jdbi) {
        this.book = book;
        this.selected = selected;
        this.shared = shared;
        this.viewer = viewer;
        this.jdbi = jdbi;
    }

    @Transactional
    UUID add(SegmentInput input) {
        check(input);
        UUID id = Ids.next();
        book.add(id, input, false);
        return id;
    }

    @Transactional
    void change(UUID id, SegmentInput input, @Nullable Long expectedVersion) {
        SegmentView segment = own(id);
        Versions.check(expectedVersion, segment.version());
        if (segment.isStatic() && !segment.filter().equals(input.filter())) {
            throw Problem.CONFLICT.because(
                    "The members of a static segment are written down: make a new segment of the other filter.");
        }
        check(input);
        if (segment.shared() && !input.shared()) {
            shared.requireUnused(id);
        }
        book.change(id, input);
        // Now that it is kept: it may not be made of itself.
        selected.where(memberOf(id));
    }

    /** Writes the present members down, as far as the viewer sees them; they stay what the clients become later. */
    @Transactional
    UUID snapshot(UUID id, String name) {
        SegmentView segment = book.read(id);
        UUID snapshot = Ids.next();
        Where where = selected.where(memberOf(id));
        book.add(snapshot, new SegmentInput(name, segment.filter(), segment.shared()), true);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into segment_member select :snapshot, c.id from client c where " + where.sql())
                .bindMap(where.bindings())
                .bind("snapshot", snapshot)
                .execute());
        return snapshot;
    }

    @Transactional
    void delete(UUID id) {
        own(id);
        book.delete(id);
    }

    static ClientSelection memberOf(UUID id) {
        return ClientSelection.of(membership(id));
    }

    static FilterInput membership(UUID id) {
        return FilterInput.oneOf("segment", id.toString());
    }

    private void check(SegmentInput input) {
        selected.where(ClientSelection.of(input.filter()));
        if (input.shared()) {
            shared.requireIn(input.filter());
        }
    }

    private SegmentView own(UUID id) {
        SegmentView segment = book.read(id);
        if (!segment.ownerId().equals(viewer.userId()) && !viewer.is(Roles.ADMIN)) {
            throw Problem.NOT_ALLOWED.because(
                    "This segment is somebody else's: ask its maker or an administrator, or make your own.");
        }
        return segment;
    }
}

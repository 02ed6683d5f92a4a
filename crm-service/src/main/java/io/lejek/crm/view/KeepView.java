package io.lejek.crm.view;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.filter.SharedSegments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes views, and chooses the one with which a list opens. */
@ApplicationScoped
class KeepView {
    private static final int MOST = 100;

    private final SavedViews views;
    private final SelectedClients selected;
    private final SharedSegments shared;
    private final Viewer viewer;

    KeepView(SavedViews views, SelectedClients selected, SharedSegments shared, Viewer viewer) {
        this.views = views;
        this.selected = selected;
        this.shared = shared;
        this.viewer = viewer;
    }

    @Transactional
    UUID add(SavedViewInput input) {
        check(input);
        if (views.own() >= MOST) {
            throw Problem.CONFLICT.because("You have " + MOST + " views, which is the most: delete one.");
        }
        UUID id = Ids.next();
        views.add(id, input);
        return id;
    }

    @Transactional
    void change(UUID id, SavedViewInput input) {
        SavedView view = own(id);
        if (!sameSearch(view, input)) {
            check(input);
        } else if (input.shared() && !view.shared()) {
            checkShared(input);
        }
        views.change(id, input);
        if (!input.shared()) {
            views.withdraw(id, view.ownerId());
        }
    }

    @Transactional
    void delete(UUID id) {
        own(id);
        views.delete(id);
    }

    @Transactional
    void open(@Nullable UUID id) {
        views.open(id == null ? null : views.read(id).id());
    }

    /** A view can be renamed although its segment is gone. */
    private static boolean sameSearch(SavedView view, SavedViewInput input) {
        return Objects.equals(view.filter(), input.filter()) && Objects.equals(view.segment(), input.segment());
    }

    private void check(SavedViewInput input) {
        selected.where(ClientSelection.of(input.filter()));
        if (input.segment() != null) {
            FilterInput member = FilterInput.oneOf("segment", input.segment().toString());
            selected.where(ClientSelection.of(member));
        }
        if (input.shared()) {
            checkShared(input);
        }
    }

    private void checkShared(SavedViewInput input) {
        shared.requireIn(input.filter());
        if (input.segment() != null) {
            shared.require(input.segment(), "segment");
        }
    }

    private SavedView own(UUID id) {
        SavedView view = views.read(id);
        if (!view.ownerId().equals(viewer.userId()) && !viewer.is(Roles.ADMIN)) {
            throw Problem.NOT_ALLOWED.because(
                    "This view is somebody else's: ask its maker or an administrator, or make your own.");
        }
        return view;
    }
}

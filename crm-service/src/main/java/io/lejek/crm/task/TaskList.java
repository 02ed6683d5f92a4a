package io.lejek.crm.task;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tasks that the viewer may see: all, those of the team, or their own, by assignee. Tasks of nobody are for agents,
 * heads and administrators.
 */
@ApplicationScoped
class TaskList {
    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Clock clock;

    TaskList(Jdbi jdbi, Viewer viewer, Clock clock) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Which tasks; {@code mine} are the viewer's own and those of nobody that the viewer may take. */
    record Filter(boolean mine, @Nullable UUID clientId, boolean done) {}

    /** Open ones by due time, so that the overdue come first; done ones from the newest. */
    Page<TaskView> page(Filter filter, int limit, @Nullable String after) {
        Where where = visible().and("t.client_id = :client", "client", filter.clientId());
        where.and(filter.done() ? "t.state = 'DONE'" : "t.state = 'OPEN'");
        if (filter.mine()) {
            where.and("(t.assignee_id is null or t.assignee_id = :me)", "me", viewer.userId());
        }
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and(
                            filter.done()
                                    ? "(t.done_at, t.id) < (:afterTime, :afterId)"
                                    : "(t.due_at, t.id) > (:afterTime, :afterId)")
                    .bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC))
                    .bind("afterId", cursor.id(1));
        }
        String order = filter.done() ? "t.done_at desc, t.id desc" : "t.due_at, t.id";
        return Page.of(rows(where, order, limit + 1), limit, TaskList::marker);
    }

    /** 404 for a task that the viewer may not see. */
    TaskView read(UUID taskId) {
        Where where = visible().and("t.id = :task", "task", taskId);
        return rows(where, "t.id", 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such task, or it is not yours to see."));
    }

    /** How many open tasks of the client the viewer may see. */
    long countOpen(UUID clientId) {
        Where where = visible().and("t.client_id = :client and t.state = 'OPEN'", "client", clientId);
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from task t where %s".formatted(where.sql()))
                        .bindMap(where.bindings())
                        .mapTo(Long.class)
                        .one());
    }

    private Where visible() {
        boolean takesNobodys = viewer.is(Roles.AGENT) || viewer.is(Roles.HEAD) || viewer.is(Roles.ADMIN);
        return takesNobodys
                ? new Where().visibleOrNobodys(viewer.scope(), "t.assignee_id")
                : new Where().visible(viewer.scope(), "t.assignee_id");
    }

    private static String marker(TaskView task) {
        Instant time = task.doneAt() == null ? task.dueAt() : task.doneAt();
        return Cursor.of(time, task.id());
    }

    private List<TaskView> rows(Where where, String order, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.id, t.title, t.kind, t.client_id, c.name as client_name, t.deal_id, d.title as deal_title,
                          t.assignee_id, a.name as assignee_name, t.due_at, t.state = 'OPEN' and t.due_at < :now as overdue,
                          t.done_at
                        from task t left join client c on c.id = t.client_id left join deal d on d.id = t.deal_id
                        left join users a on a.id = t.assignee_id
                        where %s order by %s limit :limit
                        """.formatted(where.sql(), order))
                .bindMap(where.bindings())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(ConstructorMapper.of(TaskView.class))
                .list());
    }
}

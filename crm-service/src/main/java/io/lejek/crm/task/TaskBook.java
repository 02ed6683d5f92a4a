package io.lejek.crm.task;

import io.lejek.crm.account.Users;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Keeps the tasks, and tells the open pages when one changes. */
@ApplicationScoped
class TaskBook {
    private static final String COLUMNS =
            "id, kind, title, client_id, deal_id, assignee_id, due_at, state, cause_at, source_interaction";

    private final Jdbi jdbi;
    private final Users users;
    private final LiveEvents live;

    TaskBook(Jdbi jdbi, Users users, LiveEvents live) {
        this.jdbi = jdbi;
        this.users = users;
        this.live = live;
    }

    /** Adds the task, unless there is one already of a kind of which there is only one at a time. */
    void add(Task task, Instant now, @Nullable UUID creatorId) {
        int added = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into task (id, kind, title, client_id, deal_id, assignee_id, due_at, state, cause_at,
                          source_interaction, created_at, created_by)
                        values (:id, :kind, :title, :client, :deal, :assignee, :due, 'OPEN', :cause, :source, :now, :creator)
                        on conflict do nothing
                        """)
                .bind("id", task.id())
                .bind("kind", task.kind())
                .bind("title", task.title())
                .bind("client", task.clientId())
                .bind("deal", task.dealId())
                .bind("assignee", task.assigneeId())
                .bind("due", task.dueAt().atOffset(ZoneOffset.UTC))
                .bind("cause", task.causeAt() == null ? null : task.causeAt().atOffset(ZoneOffset.UTC))
                .bind("source", task.sourceInteraction())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("creator", creatorId)
                .execute());
        if (added > 0) {
            tell(task);
        }
    }

    Optional<Task> find(UUID taskId) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from task where id = :id")
                .bind("id", taskId)
                .map(ConstructorMapper.of(Task.class))
                .findOne());
    }

    boolean hasOpen(TaskKind kind, UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from task where client_id = :client and kind = :kind and state = 'OPEN')")
                .bind("client", clientId)
                .bind("kind", kind)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether this call to or from the client, or a later one, has made its task already. */
    boolean madeSince(UUID clientId, Instant calledAt) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from task where client_id = :client and cause_at >= :at)")
                .bind("client", clientId)
                .bind("at", calledAt.atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one());
    }

    /** Completes the task; false when somebody was quicker. */
    boolean complete(UUID taskId, Closing closing) {
        return close(new Where().and("id = :id", "id", taskId), closing);
    }

    /** Closes the call-backs to a client that are about calls until then: somebody got through. */
    void closeCallBacks(UUID clientId, Instant until, Closing closing) {
        close(
                new Where()
                        .and("kind = 'CALL_BACK' and client_id = :client", "client", clientId)
                        .and("cause_at <= :until", "until", until.atOffset(ZoneOffset.UTC)),
                closing);
    }

    /** Ends the open step of a deal; false when there is none. */
    boolean closeSteps(UUID dealId, Closing closing) {
        return close(new Where().and("kind = 'STEP' and deal_id = :deal", "deal", dealId), closing);
    }

    /** When the earliest open task of the deal is due; null without any. */
    @Nullable
    Instant nextOf(UUID dealId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select due_at from task where deal_id = :deal and state = 'OPEN' order by due_at limit 1")
                .bind("deal", dealId)
                .mapTo(Instant.class)
                .findOne()
                .orElse(null));
    }

    /**
     * The end of a task.
     *
     * @param performerId who ended it; null when it ended by itself
     */
    record Closing(TaskState state, Instant at, @Nullable UUID performerId) {}

    private boolean close(Where which, Closing closing) {
        List<Task> closed = jdbi.withHandle(handle -> handle.createQuery("""
                        update task set state = :state, done_at = :at, done_by = :performer
                        where state = 'OPEN' and %s returning %s
                        """.formatted(which.sql(), COLUMNS))
                .bindMap(which.bindings())
                .bind("state", closing.state())
                .bind("at", closing.at().atOffset(ZoneOffset.UTC))
                .bind("performer", closing.performerId())
                .map(ConstructorMapper.of(Task.class))
                .list());
        closed.forEach(this::tell);
        return !closed.isEmpty();
    }

    private void tell(Task task) {
        live.publish(new LiveEvent(
                LiveEvent.What.TASK, task.id(), task.clientId(), task.assigneeId(), users.teamOf(task.assigneeId())));
    }
}

package io.lejek.crm.task;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes the same task for many clients at once, and takes such tasks back. */
@ApplicationScoped
public class AddTasks {
    private final Jdbi jdbi;
    private final Viewer viewer;
    private final LiveEvents live;

    AddTasks(Jdbi jdbi, Viewer viewer, LiveEvents live) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.live = live;
    }

    /**
     * A task for each of the clients.
     *
     * @param assigneeId null: the owner of each client, of nobody's clients whoever takes it
     * @return the tasks by client
     */
    @Transactional
    public Map<UUID, UUID> add(Collection<UUID> clientIds, String title, Instant dueAt, @Nullable UUID assigneeId) {
        Map<UUID, UUID> tasks = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into task (id, kind, title, client_id, assignee_id, due_at, state, created_at, created_by)
                        select next_id(), 'MANUAL', :title, c.id, coalesce(cast(:assignee as uuid), c.owner_id), :due,
                          'OPEN', now(), :creator
                        from client c where c.id = any(:clients) returning client_id, id
                        """)
                .bind("title", title)
                .bind("assignee", assigneeId == null ? null : assigneeId.toString())
                .bind("due", dueAt.atOffset(ZoneOffset.UTC))
                .bind("creator", viewer.userId())
                .bindArray("clients", UUID.class, clientIds.toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        tell(tasks.values());
        return tasks;
    }

    /** Cancels those that nobody has completed yet. */
    @Transactional
    public void cancel(Collection<UUID> taskIds) {
        List<UUID> cancelled = jdbi.withHandle(handle -> handle.createQuery("""
                        update task set state = 'CANCELLED', done_at = now(), done_by = :actor
                        where id = any(:tasks) and state = 'OPEN' returning id
                        """)
                .bind("actor", viewer.userId())
                .bindArray("tasks", UUID.class, taskIds.toArray())
                .mapTo(UUID.class)
                .list());
        tell(cancelled);
    }

    /** Pages read their lists again, so that one of many is enough. */
    private void tell(Collection<UUID> tasks) {
        tasks.stream()
                .findFirst()
                .ifPresent(id -> live.publish(new LiveEvent(LiveEvent.What.TASKS, id, null, null, null)));
    }
}

package io.lejek.crm.task;

import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives the open tasks of one user to another. */
@ApplicationScoped
public class HandOverTasks {
    private final Jdbi jdbi;
    private final LiveEvents live;

    HandOverTasks(Jdbi jdbi, LiveEvents live) {
        this.jdbi = jdbi;
        this.live = live;
    }

    /** How many open tasks the user has. */
    public long count(UUID assigneeId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from task where assignee_id = :assignee and state = 'OPEN'")
                .bind("assignee", assigneeId)
                .mapTo(Long.class)
                .one());
    }

    /** All at once: nothing but the row itself follows. */
    @Transactional
    public int all(UUID from, UUID to) {
        List<UUID> ids = jdbi.withHandle(handle -> handle.createQuery("""
                        update task set assignee_id = :to where assignee_id = :from and state = 'OPEN' returning id
                        """)
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list());
        // Pages read their lists again, so that one of many is enough.
        ids.stream()
                .findFirst()
                .ifPresent(id -> live.publish(new LiveEvent(LiveEvent.What.TASKS, id, null, null, null)));
        return ids.size();
    }
}

package io.lejek.crm.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.crm.live.LiveEvent;
import io.lejek.crm.live.LiveEvents;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of jobs; every change is told to the pages of the user who asked for the job. */
@ApplicationScoped
class JobBook {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final LiveEvents live;

    JobBook(Jdbi jdbi, ObjectMapper json, LiveEvents live) {
        this.jdbi = jdbi;
        this.json = json;
        this.live = live;
    }

    /** A job as its work needs it. */
    record Order(UUID id, String kind, JobState state, String task, UUID createdBy) {}

    void add(UUID id, String kind, String title, Object task, UUID createdBy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into job (id, kind, title, state, task, done, cancel_asked, created_by, created_at)
                        values (:id, :kind, :title, 'QUEUED', cast(:task as jsonb), 0, false, :creator, now())
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("title", title)
                .bind("task", write(task))
                .bind("creator", createdBy)
                .execute());
        tell(id, createdBy);
    }

    Optional<Order> order(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, kind, state, task, created_by from job where id = :id")
                .bind("id", id)
                .map((row, context) -> new Order(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        JobState.valueOf(row.getString("state")),
                        row.getString("task"),
                        row.getObject("created_by", UUID.class)))
                .findOne());
    }

    void started(Order order) {
        jdbi.useHandle(handle -> handle.execute(
                "update job set state = 'RUNNING', started_at = coalesce(started_at, now()) where id = ?", order.id()));
        tell(order.id(), order.createdBy());
    }

    /** @return whether somebody has asked to cancel it */
    boolean progress(Order order, long done, @Nullable Long total) {
        boolean cancel = jdbi.withHandle(handle -> handle.createQuery("""
                        update job set done = :done, total = coalesce(:total, total) where id = :id returning cancel_asked
                        """)
                .bind("id", order.id())
                .bind("done", done)
                .bind("total", total)
                .mapTo(Boolean.class)
                .one());
        tell(order.id(), order.createdBy());
        return cancel;
    }

    void result(Order order, Object result) {
        jdbi.useHandle(handle -> handle.createUpdate("update job set result = cast(:result as jsonb) where id = :id")
                .bind("id", order.id())
                .bind("result", write(result))
                .execute());
        tell(order.id(), order.createdBy());
    }

    void file(Order order, UUID fileId) {
        jdbi.useHandle(handle -> handle.execute("update job set file_id = ? where id = ?", fileId, order.id()));
    }

    void finished(Order order, JobState state, @Nullable String problem) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update job set state = :state, problem = :problem, finished_at = now(),
                          done = case when :state = 'DONE' then coalesce(total, done) else done end
                        where id = :id
                        """)
                .bind("id", order.id())
                .bind("state", state)
                .bind("problem", problem)
                .execute());
        tell(order.id(), order.createdBy());
    }

    /** A job that waits is cancelled at once; one that runs ends at its next step. */
    void cancel(UUID id, UUID createdBy) {
        jdbi.useHandle(handle -> handle.execute("""
                update job set cancel_asked = true,
                  finished_at = case when state = 'QUEUED' then now() else finished_at end,
                  state = case when state = 'QUEUED' then 'CANCELLED' else state end
                where id = ? and state in ('QUEUED', 'RUNNING')
                """, id));
        tell(id, createdBy);
    }

    List<JobView> views(Where where, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select j.*, f.name as file_name, f.size as file_size
                        from job j left join stored_file f on f.id = j.file_id
                        where %s order by j.created_at desc, j.id desc limit :limit
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    Page<JobView> page(Where where, int limit, @Nullable String after) {
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.and("(j.created_at, j.id) < (:afterTime, :afterId)")
                    .bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC))
                    .bind("afterId", cursor.id(1));
        }
        return Page.of(views(where, limit + 1), limit, job -> Cursor.of(job.createdAt(), job.id()));
    }

    Optional<UUID> fileOf(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select file_id from job where id = :id and file_id is not null")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne());
    }

    <T> T read(String task, Class<T> type) {
        try {
            return json.readValue(task, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the task of a job is no " + type.getSimpleName(), e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the task and the result of a job are plain records", e);
        }
    }

    private JobView view(ResultSet row) throws SQLException {
        String fileName = row.getString("file_name");
        String result = row.getString("result");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                result == null ? null : read(result, JsonNode.class),
                row.getString("problem"),
                fileName == null ? null : new JobView.JobFile(fileName, row.getLong("file_size")),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "started_at"),
                time(row, "finished_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private void tell(UUID id, UUID createdBy) {
        live.publish(new LiveEvent(LiveEvent.What.JOB, id, null, createdBy, null));
    }
}

package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The outbox table. A refused row stays, and holds back the later rows of its key alone. */
@ApplicationScoped
class OutboxRows {
    private static final int BATCH = 500;
    private static final String SENDABLE = """
            o.refused is null and not exists (
              select 1 from outbox r where r.topic = o.topic and r.key = o.key and r.refused is not null)
            """;

    private final Jdbi jdbi;

    OutboxRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Integer> waitingLanes() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select lane from generate_series(0, :last) lane where exists (select 1 from outbox o where o.lane = lane and "
                                + SENDABLE + ")")
                .bind("last", Lane.COUNT - 1)
                .mapTo(Integer.class)
                .list());
    }

    /** Takes the lane until the end of the transaction; false when another relay has it. */
    boolean lock(int lane) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'), :lane)")
                .bind("lane", lane)
                .mapTo(Boolean.class)
                .one());
    }

    List<OutboxRow> next(int lane) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, topic, key, event_id, type, subject, time, sequence, data from outbox o where lane = :lane and "
                                + SENDABLE + " order by id limit :batch")
                .bind("lane", lane)
                .bind("batch", BATCH)
                .map(ConstructorMapper.of(OutboxRow.class))
                .list());
    }

    void delete(List<OutboxRow> sent) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from outbox where id = any(:ids) and refused is null")
                .bindArray("ids", Long.class, sent.stream().map(OutboxRow::id).toList())
                .execute());
    }

    void refuse(OutboxRow row, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set refused = :reason where id = :id")
                .bind("reason", reason)
                .bind("id", row.id())
                .execute());
    }
}

package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The outbox table. A refused row stays, and holds back the later rows of its key alone. */
@ApplicationScoped
class OutboxRows {
    static final int BATCH = 500;
    private static final String SENDABLE = """
            o.refused is null and not exists (
              select 1 from outbox r where r.topic = o.topic and r.key = o.key and r.refused is not null)
            """;
    private static final String LOCK = "pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'), lane)";

    private final Jdbi jdbi;

    OutboxRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes every lane in which something waits, unless another relay has it, until the end of the transaction. */
    List<Integer> lockWaiting() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with waiting as materialized (
                          select lane from generate_series(0, :last) lane
                          where exists (select 1 from outbox o where o.lane = lane and %s))
                        select lane from waiting where %s
                        """.formatted(SENDABLE, LOCK))
                .bind("last", Lane.COUNT - 1)
                .mapTo(Integer.class)
                .list());
    }

    /** Takes one lane until the end of the transaction; false when another relay has it. */
    boolean lock(int lane) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + LOCK + " from (values (:lane)) l (lane)")
                .bind("lane", lane)
                .mapTo(Boolean.class)
                .one());
    }

    /** What waits longest in these lanes: at most {@value #BATCH}. */
    List<OutboxRow> next(List<Integer> lanes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select o.* from unnest(:lanes) l (lane) cross join lateral (
                          select id, topic, key, event_id, type, subject, time, sequence, data
                          from outbox o where o.lane = l.lane and %s order by id limit :batch) o
                        order by id limit :batch
                        """.formatted(SENDABLE))
                .bindArray("lanes", Integer.class, lanes)
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

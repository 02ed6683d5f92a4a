package io.lejek.funnel.metric;

import io.lejek.funnel.fold.DealEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Events that wait because an earlier one of their deal has not come. */
@ApplicationScoped
public class PendingEvents {
    private final Jdbi jdbi;
    private final RowSet rows;
    private final Clock clock;

    PendingEvents(Jdbi jdbi, RowSet rows, Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.clock = clock;
    }

    /** A waiting event as it came. */
    public record Pending(UUID dealId, long sequence, String type, String data) {}

    /** How many wait, and the oldest since when; null when none does. */
    record Waiting(long events, @Nullable Instant since) {}

    private record Row(UUID dealId, long sequence, String type, String data, Instant since) {}

    private record Key(UUID dealId, long sequence) {}

    public List<Pending> find(Collection<UUID> deals) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select deal_id, sequence, type, data from pending_event where deal_id = any(:ids)")
                .bindArray("ids", UUID.class, deals.toArray())
                .map(ConstructorMapper.of(Pending.class))
                .list());
    }

    public void add(List<Pending> events) {
        if (events.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Row> added = events.stream()
                .map(event -> new Row(event.dealId(), event.sequence(), event.type(), event.data(), now))
                .toList();
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into pending_event (deal_id, sequence, type, data, since)
                        select deal_id, sequence, type, cast(data as jsonb), since
                        from jsonb_to_recordset(cast(:rows as jsonb))
                          as r (deal_id uuid, sequence bigint, type text, data text, since timestamptz)
                        on conflict do nothing
                        """).bind("rows", rows.of(added)).execute());
    }

    public void remove(Collection<DealEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Key> keys = events.stream()
                .map(event -> new Key(event.base().dealId(), event.base().sequence()))
                .toList();
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        delete from pending_event p
                        using jsonb_populate_recordset(null::pending_event, cast(:rows as jsonb)) r
                        where p.deal_id = r.deal_id and p.sequence = r.sequence
                        """).bind("rows", rows.of(keys)).execute());
    }

    Waiting waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) as events, min(since) as since from pending_event")
                .map((row, context) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new Waiting(row.getLong("events"), since == null ? null : since.toInstant());
                })
                .one());
    }
}

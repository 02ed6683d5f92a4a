package io.lejek.telephony.ami;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.telephony.call.CallsNow;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** How the lines stand, as their owners wrote it down; the same from every replica. */
@ApplicationScoped
public class PbxStatus {
    private static final Duration COUNTED = Duration.ofDays(30);
    /** An owner that was killed cannot write that the line is gone; a living one writes every second. */
    private static final Duration STALE = Duration.ofSeconds(20);

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final PbxSettings settings;
    private final Clock clock;

    PbxStatus(Jdbi jdbi, ObjectMapper json, PbxSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    List<PbxView> all() {
        Map<String, PbxView> known = jdbi.withHandle(handle -> handle
                .createQuery("""
                        select l.pbx as name, l.connected and l.alive_at > :fresh as connected, l.version, l.since, l.last_event_at,
                          l.clock_ahead_ms,
                          (select count(*) from pbx_gap g where g.pbx = l.pbx and g.ended_at > :since) as gaps
                        from pbx_line l
                        """)
                .bind("since", clock.instant().minus(COUNTED).atOffset(ZoneOffset.UTC))
                .bind("fresh", clock.instant().minus(STALE).atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(PbxView.class))
                .stream()
                .collect(Collectors.toMap(PbxView::name, Function.identity())));
        return new TreeSet<>(settings.all().keySet())
                .stream()
                        .map(name -> known.getOrDefault(name, new PbxView(name, false, null, null, null, null, 0)))
                        .toList();
    }

    /** Until when the line was surely good, as it was last written down. */
    Optional<Instant> aliveAt(String pbx) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select alive_at from pbx_line where pbx = :pbx and alive_at is not null")
                        .bind("pbx", pbx)
                        .mapTo(Instant.class)
                        .findOne());
    }

    void connected(String pbx, String version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pbx_line (pbx, connected, version, since, alive_at)
                        values (:pbx, true, :version, :now, :now)
                        on conflict (pbx) do update
                        set connected = true, version = excluded.version, since = excluded.since,
                            alive_at = excluded.alive_at
                        """)
                .bind("pbx", pbx)
                .bind("version", version)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    void disconnected(String pbx) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pbx_line (pbx, connected, since) values (:pbx, false, :now)
                        on conflict (pbx) do update set connected = false, since = excluded.since
                        where pbx_line.connected
                        """)
                .bind("pbx", pbx)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** From when on the journal is needed to go on with this PBX, as it was last written down. */
    Instant openSince(String pbx) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select open_since from pbx_line where pbx = :pbx and open_since is not null")
                .bind("pbx", pbx)
                .mapTo(Instant.class)
                .findOne()
                .orElse(Instant.EPOCH));
    }

    /** What goes on at each connected PBX, by name. */
    public List<PbxNow> now() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select pbx, calls_now::text as calls from pbx_line
                        where connected and alive_at > :fresh and calls_now is not null order by pbx
                        """)
                .bind("fresh", clock.instant().minus(STALE).atOffset(ZoneOffset.UTC))
                .map((row, context) -> new PbxNow(row.getString("pbx"), read(row.getString("calls"))))
                .list());
    }

    private CallsNow read(String text) {
        try {
            return json.readValue(text, CallsNow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pbx_line.calls_now holds something else", e);
        }
    }

    private String write(CallsNow now) {
        try {
            return json.writeValueAsString(now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what goes on is a plain record", e);
        }
    }

    void alive(String pbx, Instant aliveAt, @Nullable Instant lastEventAt, DeskThread desk) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pbx_line set alive_at = :alive, last_event_at = coalesce(:heard, last_event_at),
                          clock_ahead_ms = :ahead, open_since = :openSince, calls_now = cast(:now as jsonb)
                        where pbx = :pbx
                        """)
                .bind("pbx", pbx)
                .bind("alive", aliveAt.atOffset(ZoneOffset.UTC))
                .bind("ahead", desk.clock().ahead().toMillis())
                .bind("now", write(desk.callsNow()))
                .bind("openSince", desk.openSince().atOffset(ZoneOffset.UTC))
                .bind("heard", lastEventAt == null ? null : lastEventAt.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void gap(UUID id, String pbx, Instant began, Instant ended, GapReason reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pbx_gap (id, pbx, began_at, ended_at, reason)
                        values (:id, :pbx, :began, :ended, :reason)
                        """)
                .bind("id", id)
                .bind("pbx", pbx)
                .bind("began", began.atOffset(ZoneOffset.UTC))
                .bind("ended", ended.atOffset(ZoneOffset.UTC))
                .bind("reason", reason)
                .execute());
    }
}

package io.lejek.telephony.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Counts recorded calls. */
@ApplicationScoped
class CallCounts {
    /** The wait of a caller, and how it ended. */
    private static final String SERVED = """
            count(*) as offered,
            count(*) filter (where outcome = 'ANSWERED') as answered,
            count(*) filter (where outcome = 'ANSWERED' and waited <= :inTime) as in_time,
            count(*) filter (where outcome <> 'ANSWERED' and waited > :inTime) as abandoned,
            count(*) filter (where outcome <> 'ANSWERED' and waited <= :inTime) as soon,
            coalesce(sum(waited) filter (where outcome = 'ANSWERED'), 0) as waited,
            coalesce(sum(talk_seconds), 0) as talked
            """;

    private static final String CALLERS = """
            (select *, case when queue is null then wait_seconds else queue_seconds end as waited
             from call where direction = 'IN' and outcome in ('ANSWERED', 'MISSED', 'ABANDONED')) c
            """;

    private final Jdbi jdbi;
    private final BoardSettings settings;
    private final Clock clock;

    CallCounts(Jdbi jdbi, BoardSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts of one hour: of a queue, or outside of queues, and of one colleague, or of nobody. */
    record Hour(
            Instant hour, @Nullable String queue, @Nullable UUID userId, Served served) {}

    Instant today(ZoneId zone) {
        return clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    Served all(Instant since) {
        return jdbi.withHandle(handle -> served(
                        handle.createQuery("select " + SERVED + " from " + CALLERS + " where started_at >= :since"),
                        since)
                .map((row, context) -> served(row))
                .one());
    }

    List<Board.QueueToday> queues(Instant since) {
        return jdbi.withHandle(handle -> served(
                        handle.createQuery("select queue, " + SERVED + " from " + CALLERS
                                + " where started_at >= :since and queue is not null group by queue order by queue"),
                        since)
                .map((row, context) -> new Board.QueueToday(row.getString("queue"), served(row)))
                .list());
    }

    List<Board.HourToday> hours(Instant since) {
        return jdbi.withHandle(handle -> served(
                        handle.createQuery("select date_trunc('hour', started_at) as hour, " + SERVED + " from "
                                + CALLERS + " where started_at >= :since group by hour order by hour"),
                        since)
                .map((row, context) -> new Board.HourToday(instant(row), served(row)))
                .list());
    }

    /** Active colleagues with an extension; of one team, or all. */
    List<Board.AgentToday> agents(Instant since, @Nullable UUID team) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.id, u.name, u.extension, s.state, s.reason, s.began_at,
                          count(c.id) filter (where c.direction = 'IN' and c.outcome = 'ANSWERED') as answered,
                          count(c.id) filter (where c.direction = 'OUT') as made,
                          coalesce(sum(c.talk_seconds), 0) as talked
                        from colleague u
                        left join agent_state s on s.user_id = u.id and s.ended_at is null
                        left join call c on c.user_id = u.id and c.started_at >= :since
                        where u.active and u.extension is not null and (cast(:team as uuid) is null or u.team_id = :team)
                        group by u.id, u.name, u.extension, s.state, s.reason, s.began_at
                        order by u.name, u.id
                        """)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bindByType("team", team, UUID.class)
                .map(CallCounts::agent)
                .list());
    }

    /** The counts of each hour, queue and colleague of which a call was recorded since then. */
    List<Hour> changed(Instant recordedSince) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with touched as (
                          select distinct date_trunc('hour', started_at) as hour, queue, user_id from call
                          where recorded_at > :since and direction = 'IN'),
                        counted as (
                          select date_trunc('hour', started_at) as hour, queue, user_id, %s from %s
                          where started_at >= (select min(hour) from touched)
                            and started_at < (select max(hour) from touched) + interval '1 hour'
                          group by 1, 2, 3)
                        select c.* from counted c join touched t on t.hour = c.hour
                          and t.queue is not distinct from c.queue and t.user_id is not distinct from c.user_id
                        order by c.hour, c.queue, c.user_id
                        """.formatted(SERVED, CALLERS))
                .bind("since", recordedSince.atOffset(ZoneOffset.UTC))
                .bind("inTime", settings.serviceLevel().toSeconds())
                .map((row, context) -> new Hour(
                        instant(row), row.getString("queue"), row.getObject("user_id", UUID.class), served(row)))
                .list());
    }

    private Query served(Query query, Instant since) {
        return query.bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("inTime", settings.serviceLevel().toSeconds());
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                row.getLong("offered"),
                row.getLong("answered"),
                row.getLong("in_time"),
                row.getLong("abandoned"),
                row.getLong("soon"),
                row.getLong("waited"),
                row.getLong("talked"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("hour").toInstant();
    }

    private static Board.AgentToday agent(ResultSet row, StatementContext context) throws SQLException {
        var began = row.getTimestamp("began_at");
        return new Board.AgentToday(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("extension"),
                row.getString("state"),
                row.getString("reason"),
                began == null ? null : began.toInstant(),
                row.getLong("answered"),
                row.getLong("made"),
                row.getLong("talked"));
    }
}

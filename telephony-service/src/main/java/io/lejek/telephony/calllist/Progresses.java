package io.lejek.telephony.calllist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** How far the lists are. */
@ApplicationScoped
class Progresses {
    private final Jdbi jdbi;
    private final Clock clock;

    Progresses(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    CallListView.Progress of(UUID listId) {
        return jdbi.withHandle(handle -> {
            Map<Disposition, Long> dispositions = new EnumMap<>(Disposition.class);
            handle.createQuery("""
                            select disposition, count(*) as count from call_list_entry
                            where list_id = :list and state = 'DONE' group by disposition
                            """)
                    .bind("list", listId)
                    .map((row, context) ->
                            Map.entry(Disposition.valueOf(row.getString("disposition")), row.getLong("count")))
                    .forEach(count -> dispositions.put(count.getKey(), count.getValue()));
            return handle.createQuery("""
                            select e.*, a.* from (
                              select count(*) filter (where state = 'WAITING') as waiting,
                                count(*) filter (where state = 'TAKEN') as taken, count(*) filter (where state = 'DONE') as done,
                                count(*) filter (where state = 'WAITING' and (not_before is null or not_before <= :now)) as ready,
                                min(not_before) filter (where state = 'WAITING') as next_at
                              from call_list_entry where list_id = :list) e, (
                              select count(*) as attempts, count(*) filter (where outcome = 'ANSWERED') as talks,
                                count(*) filter (where abandoned) as abandoned
                              from call_attempt t join call_list_entry n on n.id = t.entry_id where n.list_id = :list) a
                            """)
                    .bind("list", listId)
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .map((row, context) -> progress(row, dispositions))
                    .one();
        });
    }

    private static CallListView.Progress progress(ResultSet row, Map<Disposition, Long> dispositions)
            throws SQLException {
        boolean ready = row.getLong("ready") > 0;
        return new CallListView.Progress(
                row.getLong("waiting"),
                row.getLong("taken"),
                row.getLong("done"),
                dispositions,
                row.getLong("attempts"),
                row.getLong("talks"),
                row.getLong("abandoned"),
                ready ? null : instant(row.getObject("next_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Of every agent of the list, and of everybody else who called for it. */
    List<AgentProgress> agents(UUID listId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with tried as (
                          select t.agent_id, count(*) as attempts, count(*) filter (where t.outcome = 'ANSWERED') as talks,
                            coalesce(sum(t.talk_seconds), 0) as talk_seconds
                          from call_attempt t join call_list_entry e on e.id = t.entry_id
                          where e.list_id = :list group by t.agent_id),
                        ended as (
                          select agent_id, count(*) as done, count(*) filter (
                            where disposition in ('INTERESTED', 'OFFER_WANTED', 'MEETING_AGREED')) as interested
                          from call_list_entry where list_id = :list and state = 'DONE' and agent_id is not null group by agent_id)
                        select u.user_id, c.name, coalesce(attempts, 0) as attempts, coalesce(talks, 0) as talks,
                          coalesce(talk_seconds, 0) as talk_seconds, coalesce(done, 0) as done,
                          coalesce(interested, 0) as interested
                        from (select user_id from call_list_agent where list_id = :list union select agent_id from tried) u
                        left join colleague c on c.id = u.user_id left join tried on tried.agent_id = u.user_id
                        left join ended on ended.agent_id = u.user_id
                        order by c.name, u.user_id
                        """)
                .bind("list", listId)
                .map(ConstructorMapper.of(AgentProgress.class))
                .list());
    }
}

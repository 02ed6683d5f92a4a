package io.lejek.telephony.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The ledger of the times in which events of a PBX may have been missed. */
@ApplicationScoped
class Gaps {
    private static final int MOST_SHOWN = 200;

    private final Jdbi jdbi;
    private final Clock clock;

    Gaps(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The newest, at most 200. */
    List<GapView> newest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, pbx, began_at, ended_at, reason, looked_at, recovered, completed, problem
                        from pbx_gap order by ended_at desc, id desc limit :most
                        """)
                .bind("most", MOST_SHOWN)
                .map(ConstructorMapper.of(GapView.class))
                .list());
    }

    /** The oldest gap that ended before that time and nobody has looked at. */
    Optional<GapView> waiting(Instant endedBefore) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, pbx, began_at, ended_at, reason, looked_at, recovered, completed, problem
                        from pbx_gap where looked_at is null and ended_at < :before order by ended_at, id limit 1
                        """)
                .bind("before", endedBefore.atOffset(ZoneOffset.UTC))
                .map(ConstructorMapper.of(GapView.class))
                .findOne());
    }

    /** Since when calls may have to be looked up for this gap: the beginning of the oldest whose end is not known. */
    Instant firstUncertain(GapView gap) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select least(:began, min(started_at)) from call
                        where pbx = :pbx and not end_certain and ended_at >= :margin and started_at > :oldest
                        """)
                .bind("pbx", gap.pbx())
                .bind("began", gap.beganAt().atOffset(ZoneOffset.UTC))
                .bind("margin", gap.beganAt().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                .bind("oldest", gap.beganAt().minus(Duration.ofHours(36)).atOffset(ZoneOffset.UTC))
                .mapTo(Instant.class)
                .one());
    }

    Duration clockAhead(String pbx) {
        return jdbi.withHandle(handle -> handle.createQuery("select clock_ahead_ms from pbx_line where pbx = :pbx")
                .bind("pbx", pbx)
                .mapTo(Long.class)
                .findOne()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO));
    }

    void lookedAt(UUID id, int recovered, int completed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pbx_gap set looked_at = :now, recovered = :recovered, completed = :completed, problem = null
                        where id = :id
                        """)
                .bind("id", id)
                .bind("recovered", recovered)
                .bind("completed", completed)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** @param again whether it is to be tried once more */
    void failed(UUID id, String problem, boolean again) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pbx_gap set problem = :problem, looked_at = case when :again then null else :now end where id = :id")
                .bind("id", id)
                .bind("problem", problem)
                .bind("again", again)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }
}

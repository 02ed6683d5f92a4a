package io.lejek.telephony.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What each agent does and did; who never said anything is available. */
@ApplicationScoped
class AgentStates {
    private final Jdbi jdbi;
    private final Clock clock;

    AgentStates(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What an agent does.
     *
     * @param reason of a pause
     * @param until when it ends by itself; null when it does not
     */
    record Current(
            AgentState state,
            @Nullable String reason,
            Instant beganAt,
            @Nullable Instant until) {}

    Optional<Current> current(UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state, reason, began_at, until from agent_state where user_id = :user and ended_at is null
                        """)
                .bind("user", userId)
                .map(ConstructorMapper.of(Current.class))
                .findOne());
    }

    /** Ends what the agent did, and begins this. */
    @Transactional
    void change(UUID userId, Current next) {
        lock(userId);
        replace(userId, next);
    }

    /**
     * Begins the work after a call, but only for who would take the next call at once: a pause, or other work after a
     * call, goes on as it is.
     *
     * @return whether it began
     */
    @Transactional
    boolean beginAfterCall(UUID userId, Duration length) {
        lock(userId);
        boolean free =
                current(userId).map(now -> now.state() == AgentState.AVAILABLE).orElse(true);
        if (free) {
            Instant now = clock.instant();
            replace(userId, new Current(AgentState.AFTER_CALL, null, now, now.plus(length)));
        }
        return free;
    }

    /** The agents whose work after a call is over; from now on they are available. Each is given to one replica. */
    @Transactional
    List<UUID> endDue() {
        Instant now = clock.instant();
        List<UUID> due = jdbi.withHandle(handle -> handle.createQuery("""
                        select user_id from agent_state where ended_at is null and until <= :now order by user_id
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
        return due.stream().filter(user -> endDue(user, now)).toList();
    }

    private boolean endDue(UUID userId, Instant now) {
        lock(userId);
        boolean due = current(userId)
                .map(Current::until)
                .filter(until -> !until.isAfter(now))
                .isPresent();
        if (due) {
            replace(userId, new Current(AgentState.AVAILABLE, null, now, null));
        }
        return due;
    }

    /** One change of an agent at a time: the other waits until the transaction ends, and sees what this one did. */
    private void lock(UUID userId) {
        jdbi.useHandle(
                handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('agent'), hashtext(:user))::text")
                        .bind("user", userId.toString())
                        .mapTo(String.class)
                        .one());
    }

    private void replace(UUID userId, Current next) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update agent_state set ended_at = greatest(began_at, :at) where user_id = :user and ended_at is null
                            """)
                    .bind("user", userId)
                    .bind("at", next.beganAt().atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("""
                            insert into agent_state (user_id, state, reason, began_at, until)
                            values (:user, :state, :reason, :began, :until)
                            """)
                    .bind("user", userId)
                    .bind("state", next.state())
                    .bind("reason", next.reason())
                    .bind("began", next.beganAt().atOffset(ZoneOffset.UTC))
                    .bind("until", next.until() == null ? null : next.until().atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }
}

package io.lejek.telephony.calllist;

import io.lejek.telephony.call.CallRecorded;
import io.lejek.telephony.call.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The calls to those on the lists. */
@ApplicationScoped
class Attempts {
    private final Jdbi jdbi;
    private final Clock clock;

    Attempts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param outcome null while it is on */
    record Attempt(
            UUID callId,
            UUID entryId,
            Instant beganAt,
            @Nullable String outcome) {
        boolean isOn() {
            return outcome == null;
        }
    }

    void add(UUID callId, Entries.Entry entry, UUID agentId, String number) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into call_attempt (call_id, entry_id, agent_id, number, began_at)
                        values (:call, :entry, :agent, :number, :now)
                        """)
                .bind("call", callId)
                .bind("entry", entry.id())
                .bind("agent", agentId)
                .bind("number", number)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** One that never reached the outside counts for nothing. */
    void remove(UUID callId) {
        jdbi.useHandle(handle -> handle.execute("delete from call_attempt where call_id = ?", callId));
    }

    Optional<Attempt> find(UUID callId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select call_id, entry_id, began_at, outcome from call_attempt where call_id = :id")
                .bind("id", callId)
                .map(ConstructorMapper.of(Attempt.class))
                .findOne());
    }

    /** The last one since somebody has the client. */
    Optional<Attempt> last(UUID entryId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.call_id, a.entry_id, a.began_at, a.outcome
                        from call_attempt a join call_list_entry e on e.id = a.entry_id
                        where e.id = :id and a.began_at >= e.taken_at order by a.began_at desc limit 1
                        """)
                .bind("id", entryId)
                .map(ConstructorMapper.of(Attempt.class))
                .findOne());
    }

    void ended(CallRecorded call) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update call_attempt set outcome = :outcome, ended_at = :ended, talk_seconds = :talk,
                          abandoned = :abandoned
                        where call_id = :id
                        """)
                .bind("id", call.callId())
                .bind("outcome", call.outcome())
                .bind("ended", call.endedAt().atOffset(ZoneOffset.UTC))
                .bind("talk", call.talkSeconds())
                .bind("abandoned", call.pickedUp() && call.outcome() != Outcome.ANSWERED)
                .execute());
    }
}

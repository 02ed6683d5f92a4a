package io.lejek.telephony.calllist;

import io.lejek.backbone.database.JsonText;
import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The clients on the call lists. */
@ApplicationScoped
class Entries {
    /** After this an appointment that its agent did not keep is anybody's. */
    private static final Duration KEPT_FOR_AGENT = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final JsonText text;
    private final Clock clock;

    Entries(Jdbi jdbi, JsonText text, Clock clock) {
        this.jdbi = jdbi;
        this.text = text;
        this.clock = clock;
    }

    /** An entry as it is worked with. */
    record Entry(
            UUID id,
            UUID listId,
            UUID clientId,
            EntryState state,
            int attempts,
            @Nullable UUID agentId) {
        private boolean isWith(UUID agent) {
            return state == EntryState.TAKEN && agent.equals(agentId);
        }
    }

    /** Adds clients in their order. */
    void add(UUID listId, List<UUID> clients) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into call_list_entry (id, list_id, client_id, position, state, changed_at)
                    values (:id, :list, :client, :position, 'WAITING', :now)
                    """);
            for (int i = 0; i < clients.size(); i++) {
                batch.bind("id", Ids.next())
                        .bind("list", listId)
                        .bind("client", clients.get(i))
                        .bind("position", i)
                        .bind("now", now())
                        .add();
            }
            batch.execute();
        });
    }

    /** One at a time looks for the next of an agent, who may have clicked twice. */
    void takeTurn(UUID agentId) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:agent, 0))::text")
                .bind("agent", "call list " + agentId)
                .mapTo(String.class)
                .one());
    }

    /** The one that an agent has now. */
    Optional<Entry> takenBy(UUID agentId) {
        return find("agent_id = :id and state = 'TAKEN'", agentId);
    }

    /** As {@link #lock}, of one that this agent has; refused when it is not so any more. */
    Entry lockHeld(UUID id, UUID agentId) {
        return lock(id).filter(entry -> entry.isWith(agentId)).orElseThrow(CallListProblems::notWithYou);
    }

    Optional<Entry> lock(UUID id) {
        return find("id = :id for update", id);
    }

    private Optional<Entry> find(String condition, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, list_id, client_id, state, attempts, agent_id from call_list_entry where "
                                + condition)
                .bind("id", id)
                .map(ConstructorMapper.of(Entry.class))
                .findOne());
    }

    /**
     * Who may be next for an agent, locked, without those whom another one is just looking at: appointments that have come,
     * then those who were not called yet, then those to be tried again.
     */
    List<Entry> candidates(UUID listId, UUID agentId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, list_id, client_id, state, attempts, agent_id from call_list_entry
                        where list_id = :list and state = 'WAITING' and (not_before is null or not_before <= :now)
                          and (agent_id is null or agent_id = :agent or not_before < :missed)
                        order by agent_id is null, attempts, position limit :most for update skip locked
                        """)
                .bind("list", listId)
                .bind("agent", agentId)
                .bind("now", now())
                .bind("missed", now().minus(KEPT_FOR_AGENT))
                .bind("most", most)
                .map(ConstructorMapper.of(Entry.class))
                .list());
    }

    void take(UUID id, UUID agentId) {
        update(id, "state = 'TAKEN', agent_id = :agent, taken_at = :now, not_before = null", Map.of("agent", agentId));
    }

    /** Waits until then for anybody. */
    void waits(UUID id, @Nullable Instant notBefore) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update call_list_entry set state = 'WAITING', agent_id = null, not_before = :time, changed_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bindByType("time", utc(notBefore), OffsetDateTime.class)
                .bind("now", now())
                .execute());
    }

    /** Waits until then, for whomever it waited. */
    void postponed(UUID id, Instant notBefore) {
        update(id, "not_before = :at", Map.of("at", notBefore.atOffset(ZoneOffset.UTC)));
    }

    /** As {@link #waits}, but for the agent who has it, who promised to call. */
    void appointed(UUID id, Instant at, ResultInput result) {
        update(
                id,
                "state = 'WAITING', not_before = :at, disposition = 'CALL_LATER', note = :note,"
                        + " answers = cast(:answers as jsonb)",
                Map.of("at", at.atOffset(ZoneOffset.UTC), "note", result.note(), "answers", text.of(result.answers())));
    }

    void done(UUID id, ResultInput result) {
        update(
                id,
                "state = 'DONE', not_before = null, disposition = :disposition, note = :note,"
                        + " answers = cast(:answers as jsonb)",
                Map.of(
                        "disposition",
                        result.disposition(),
                        "note",
                        result.note(),
                        "answers",
                        text.of(result.answers())));
    }

    /** Comes to an end that nobody chose. */
    void ended(UUID id, Disposition disposition) {
        update(id, "state = 'DONE', not_before = null, disposition = :disposition", Map.of("disposition", disposition));
    }

    void attempted(UUID id) {
        update(id, "attempts = attempts + 1", Map.of());
    }

    private void update(UUID id, String change, Map<String, ?> values) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update call_list_entry set changed_at = :now, " + change + " where id = :id")
                .bindMap(values)
                .bind("id", id)
                .bind("now", now())
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}

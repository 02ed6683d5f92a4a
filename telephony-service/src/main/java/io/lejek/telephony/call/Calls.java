package io.lejek.telephony.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.database.JsonText;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The recorded calls. There from the start, because it says how stories are read. */
@ApplicationScoped
@Startup
class Calls {
    static final String COLUMNS = """
            id, pbx, key, version, direction, outcome, caller_number, called_number, outside_number, client_id, user_id,
            extension, started_at, answered_at, ended_at, wait_seconds, talk_seconds, hold_seconds, hung_up_by, queue,
            queue_seconds, end_certain, recovered, story""";

    static final RowMapper<RecordedCall> ROW = ConstructorMapper.of(RecordedCall.class);

    private final Jdbi jdbi;
    private final JsonText text;

    Calls(Jdbi jdbi, JsonText text, ObjectMapper json) {
        this.jdbi = jdbi;
        this.text = text;
        jdbi.registerColumnMapper(CallStory.class, (row, column, context) -> story(row.getString(column), json));
    }

    /** Makes those wait who decide about calls of these numbers, until the transaction ends. */
    void lockNumbers(Collection<String> numbers) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select pg_advisory_xact_lock(hashtextextended(number, 7))::text
                        from (select distinct unnest(cast(:numbers as text[])) as number order by number) n
                        """)
                .bindArray("numbers", String.class, numbers)
                .mapTo(String.class)
                .list());
    }

    /** Those of these calls that are recorded, by their key. */
    Map<String, RecordedCall> lock(String pbx, Collection<String> keys) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from call where pbx = :pbx and key = any(:keys) order by id for update")
                .bind("pbx", pbx)
                .bindArray("keys", String.class, keys)
                .map(ROW)
                .collect(Collectors.toMap(RecordedCall::key, Function.identity())));
    }

    /** The call to which one of these channels belongs. */
    Optional<RecordedCall> lockByLeg(String pbx, Collection<String> legs) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from call where id in (select call_id from call_leg where pbx = :pbx and leg = any(:legs))
                        order by started_at, id limit 1 for update
                        """)
                .bind("pbx", pbx)
                .bindArray("legs", String.class, legs)
                .map(ROW)
                .findOne());
    }

    /** At most 1,000 of each number, the newest. */
    List<RecordedCall> lockThoseOfNobody(Collection<String> numbers, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.* from unnest(cast(:numbers as text[])) number"
                        + " cross join lateral (select " + COLUMNS + """
                         from call where outside_number = number and client_id is null and started_at > :since
                        order by started_at desc, id desc limit 1000 for update) c
                        """)
                .bindArray("numbers", String.class, numbers)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map(ROW)
                .list());
    }

    /** @param talkers the colleagues who talked in it */
    void save(RecordedCall call, Iterable<String> legs, Set<UUID> talkers, Instant now) {
        jdbi.useHandle(handle -> {
            write(handle, call, now);
            var users = handle.prepareBatch("insert into call_user (call_id, user_id, started_at) values (?, ?, ?)"
                    + " on conflict (call_id, user_id) do update set started_at = excluded.started_at");
            talkers.forEach(user -> users.add(call.id(), user, call.startedAt().atOffset(ZoneOffset.UTC)));
            users.execute();
            var batch = handle.prepareBatch(
                    "insert into call_leg (pbx, leg, call_id) values (?, ?, ?) on conflict (pbx, leg) do nothing");
            legs.forEach(leg -> batch.add(call.pbx(), leg, call.id()));
            batch.execute();
        });
    }

    void adopt(RecordedCall call) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update call set version = :version, client_id = :clientId where id = :id")
                .bind("version", call.version())
                .bind("clientId", call.clientId())
                .bind("id", call.id())
                .execute());
    }

    /** Takes the numbers of erased clients out of their calls; that they took place stays on record. */
    void forgetNumbers(Collection<UUID> clientIds) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update call set outside_number = null,
                          caller_number = case when direction = 'IN' then null else caller_number end,
                          called_number = case when direction = 'OUT' then null else called_number end,
                          story = forget_numbers(story)
                        where client_id = any(:clients)
                        """)
                .bindArray("clients", UUID.class, clientIds)
                .execute());
    }

    /** Takes these numbers out of the calls that are no client's, and answers them with their next version. */
    List<RecordedCall> forgetThoseOfNobody(Collection<String> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update call set version = version + 1, outside_number = null,
                          caller_number = case when direction = 'IN' then null else caller_number end,
                          called_number = case when direction = 'OUT' then null else called_number end,
                          story = forget_numbers(story)
                        where client_id is null and outside_number = any(:numbers) returning
                        """.strip() + " " + COLUMNS)
                .bindArray("numbers", String.class, numbers)
                .map(ROW)
                .list());
    }

    /** Keeps a recorded call from being restated until the transaction ends. */
    void hold(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from call where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Counts the version of a recorded call up and answers it. */
    Optional<RecordedCall> nextVersion(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "update call set version = version + 1 where id = :id returning " + COLUMNS)
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    private void write(Handle handle, RecordedCall call, Instant now) {
        handle.createUpdate("insert into call (" + COLUMNS + """
                        , recorded_at) values (:id, :pbx, :key, :version, :direction, :outcome, :callerNumber,
                        :calledNumber, :outsideNumber, :clientId, :userId, :extension, :startedAt, :answeredAt, :endedAt,
                        :waitSeconds, :talkSeconds, :holdSeconds, :hungUpBy, :queue, :queueSeconds, :endCertain, :recovered,
                        cast(:story as jsonb), :now)
                        on conflict (id) do update set version = excluded.version, direction = excluded.direction,
                          outcome = excluded.outcome, caller_number = excluded.caller_number,
                          called_number = excluded.called_number, outside_number = excluded.outside_number,
                          client_id = excluded.client_id, user_id = excluded.user_id, extension = excluded.extension,
                          started_at = excluded.started_at, answered_at = excluded.answered_at,
                          ended_at = excluded.ended_at, wait_seconds = excluded.wait_seconds,
                          talk_seconds = excluded.talk_seconds, hold_seconds = excluded.hold_seconds,
                          hung_up_by = excluded.hung_up_by, queue = excluded.queue,
                          queue_seconds = excluded.queue_seconds, end_certain = excluded.end_certain,
                          recovered = excluded.recovered, story = excluded.story,
                          recorded_at = excluded.recorded_at
                        """)
                .bindMap(columns(call))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private Map<String, @Nullable Object> columns(RecordedCall call) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", call.id());
        columns.put("pbx", call.pbx());
        columns.put("key", call.key());
        columns.put("version", call.version());
        columns.put("direction", call.direction());
        columns.put("outcome", call.outcome());
        columns.put("callerNumber", call.callerNumber());
        columns.put("calledNumber", call.calledNumber());
        columns.put("outsideNumber", call.outsideNumber());
        columns.put("clientId", call.clientId());
        columns.put("userId", call.userId());
        columns.put("extension", call.extension());
        columns.put("startedAt", call.startedAt().atOffset(ZoneOffset.UTC));
        columns.put(
                "answeredAt",
                call.answeredAt() == null ? null : call.answeredAt().atOffset(ZoneOffset.UTC));
        columns.put("endedAt", call.endedAt().atOffset(ZoneOffset.UTC));
        columns.put("waitSeconds", call.waitSeconds());
        columns.put("talkSeconds", call.talkSeconds());
        columns.put("holdSeconds", call.holdSeconds());
        columns.put("hungUpBy", call.hungUpBy());
        columns.put("queue", call.queue());
        columns.put("queueSeconds", call.queueSeconds());
        columns.put("endCertain", call.endCertain());
        columns.put("recovered", call.recovered());
        columns.put("story", text.of(call.story()));
        return columns;
    }

    private static CallStory story(String text, ObjectMapper json) {
        try {
            return json.readValue(text, CallStory.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The story of a call cannot be read", e);
        }
    }
}

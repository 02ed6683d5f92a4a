package io.lejek.telephony.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.telephony.pbx.PbxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** What the PBXs said, kept some days: after a crash the open calls are put together again from it. */
@ApplicationScoped
class Journal {
    private static final Logger LOG = Logger.getLogger(Journal.class);
    /** How many places the sequence gives to a page. */
    static final int PAGE = 10_000;

    private static final int MOST_SHOWN = 2_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ObjectWriter writer;

    Journal(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
        this.writer = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .writerFor(PbxEvent.class);
    }

    /** @param events no more than {@link #PAGE} */
    @Transactional
    void append(String pbx, List<PbxEvent> events) {
        jdbi.useHandle(handle -> {
            long place = handle.createQuery("select nextval('pbx_event_place')")
                    .mapTo(Long.class)
                    .one();
            try {
                handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy journal (id, pbx, at, leg, places, events) from stdin",
                                new ByteArrayInputStream(new JournalPage(writer, pbx, place, events).rows()));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("the journal could not be written", e);
            }
        });
    }

    /** What was said since then of legs whose calls are not recorded, or were only after {@code recordedSince}. */
    List<PbxEvent> unfinished(String pbx, Instant since, Instant recordedSince) {
        List<String> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select e.event from pbx_event e where e.pbx = :pbx and e.at > :since and not exists (
                          select 1 from call_leg l join call c on c.id = l.call_id
                          where l.pbx = e.pbx and l.leg = e.leg and c.recorded_at < :recordedSince)
                        order by e.id
                        """)
                .bind("pbx", pbx)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("recordedSince", recordedSince.atOffset(ZoneOffset.UTC))
                .mapTo(String.class)
                .list());
        List<PbxEvent> events = new ArrayList<>(rows.size());
        rows.forEach(row -> read(row, events));
        return events;
    }

    /** What was said of the legs of a recorded call. */
    LoggedEvents of(UUID callId, int keptDays) {
        List<String> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select e.event from pbx_event e join call_leg l on l.pbx = e.pbx and l.leg = e.leg
                        where l.call_id = :call order by e.id limit :limit
                        """)
                .bind("call", callId)
                .bind("limit", MOST_SHOWN + 1)
                .mapTo(String.class)
                .list());
        return new LoggedEvents(
                rows.stream().limit(MOST_SHOWN).map(this::said).toList(), keptDays, rows.size() <= MOST_SHOWN);
    }

    private LoggedEvents.Said said(String row) {
        try {
            ObjectNode event = json.readValue(row, ObjectNode.class);
            String name = event.remove("event").asText();
            Instant at = json.treeToValue(event.remove("at"), Instant.class);
            return new LoggedEvents.Said(at, name, event.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The journal holds what is no event", e);
        }
    }

    /** Forgets what the PBXs said of the recorded calls of these clients and numbers; a call that is still on is not among them. */
    void forget(Collection<UUID> clientIds, Collection<String> numbers) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from journal e using call_leg l join call c on c.id = l.call_id
                        where l.pbx = e.pbx and l.leg = e.leg
                          and (c.client_id = any(:clients) or c.client_id is null and c.outside_number = any(:numbers))
                        """)
                .bindArray("clients", UUID.class, clientIds)
                .bindArray("numbers", String.class, numbers)
                .execute());
    }

    @Transactional
    void forget(Instant before) {
        jdbi.useHandle(handle -> handle.execute("delete from journal where at < ?", before.atOffset(ZoneOffset.UTC)));
    }

    /** Whether the database answers at all. */
    boolean answers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select true").mapTo(Boolean.class).one());
        } catch (RuntimeException away) {
            return false;
        }
    }

    private void read(String row, List<PbxEvent> events) {
        try {
            events.add(json.readValue(row, PbxEvent.class));
        } catch (JsonProcessingException e) {
            LOG.warnf("The journal holds an event of another version, which is left out: %s", e.getOriginalMessage());
        }
    }
}

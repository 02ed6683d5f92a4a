package io.lejek.telephony.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The files of recordings that are to be deleted, noted in the transaction in which their calls forget them. */
@ApplicationScoped
public class RecordingRemovals {
    private static final String RECORDED = "story -> 'steps' @> '[{\"kind\": \"RECORDED\"}]'";
    private static final String NOTE = """
            insert into recording_removal (pbx, file, noted_at)
            select distinct pbx, step ->> 'detail', cast(:now as timestamptz)
            from gone cross join jsonb_array_elements(gone.story -> 'steps') step
            where step ->> 'kind' = 'RECORDED' and step ->> 'detail' is not null
            on conflict do nothing
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    RecordingRemovals(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A file, as the PBX names it. */
    public record Removal(String pbx, String file) {}

    /** Those of the calls of erased clients, and of calls of their numbers that are nobody's. */
    void ofErased(Collection<UUID> clientIds, Collection<String> numbers) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "with gone as (select pbx, story from call where " + RECORDED + """
                         and (client_id = any(:clients) or client_id is null and outside_number = any(:numbers)))
                        """ + NOTE)
                .bindArray("clients", UUID.class, clientIds)
                .bindArray("numbers", String.class, numbers)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Those of calls that ended before this. */
    public void ofOlderThan(Instant before) {
        jdbi.useHandle(handle -> handle.createUpdate("with gone as (update call set recordings_gone_at = :now where "
                        + RECORDED + " and recordings_gone_at is null and ended_at < :before returning pbx, story) "
                        + NOTE)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** What is to be deleted, the oldest first; at most 1,000. */
    public List<Removal> due() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select pbx, file from recording_removal order by noted_at, pbx, file limit 1000")
                .map((row, context) -> new Removal(row.getString("pbx"), row.getString("file")))
                .list());
    }

    public void done(Removal removal) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from recording_removal where pbx = ? and file = ?", removal.pbx(), removal.file()));
    }
}

package io.lejek.telephony.recording;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who listened to recordings. */
@ApplicationScoped
class Listens {
    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final Clock clock;

    Listens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Notes it, once in ten minutes: a player asks for the same again and again. */
    void note(UUID callId, int recording, UUID userId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into recording_access (id, call_id, recording, user_id, at)
                        select :id, :call, :recording, :user, cast(:now as timestamptz)
                        where not exists (
                          select 1 from recording_access
                          where call_id = :call and recording = :recording and user_id = :user
                            and at > cast(:now as timestamptz) - interval '10 minutes')
                        """)
                .bind("id", Ids.next())
                .bind("call", callId)
                .bind("recording", recording)
                .bind("user", userId)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The last first; at most 200. */
    List<Listen> of(UUID callId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.recording, a.user_id, u.name, a.at from recording_access a
                        left join colleague u on u.id = a.user_id
                        where a.call_id = :call order by a.at desc, a.id desc limit :most
                        """)
                .bind("call", callId)
                .bind("most", MOST)
                .map((row, context) -> new Listen(
                        row.getInt("recording"),
                        row.getObject("user_id", UUID.class),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }
}

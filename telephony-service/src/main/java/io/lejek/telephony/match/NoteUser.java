package io.lejek.telephony.match;

import io.lejek.backbone.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps our copy of who has which extension; works in the transaction of the intake. */
@ApplicationScoped
class NoteUser {
    private static final String TYPE = "lejek.user.changed.v1";

    private final Jdbi jdbi;
    private final Event<ColleaguesChanged> changed;

    NoteUser(Jdbi jdbi, Event<ColleaguesChanged> changed) {
        this.jdbi = jdbi;
        this.changed = changed;
    }

    void note(IncomingEvent event) {
        if (event.isTombstone()) {
            jdbi.useHandle(handle -> handle.execute("delete from colleague where id::text = ?", event.key()));
        } else if (TYPE.equals(event.type())) {
            note(event.as(UserChanged.class));
        }
        changed.fire(new ColleaguesChanged());
    }

    private void note(UserChanged user) {
        UUID id = user.id();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into colleague (id, version, name, team_id, extension, active)
                        values (:id, :version, :name, :teamId, :extension, :active)
                        on conflict (id) do update
                        set version = excluded.version, name = excluded.name, team_id = excluded.team_id,
                            extension = excluded.extension, active = excluded.active
                        where colleague.version < excluded.version
                        """)
                .bind("id", id)
                .bind("version", user.version())
                .bind("name", user.name())
                .bind("teamId", user.teamId())
                .bind("extension", user.extension())
                .bind("active", user.active())
                .execute());
    }
}

package io.lejek.telephony.match;

import io.lejek.backbone.event.IncomingEvent;
import io.lejek.backbone.event.UnreadableEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps our copy of who has which number; works in the transaction of the intake. */
@ApplicationScoped
class NoteClient {
    private static final String TYPE = "lejek.client.changed.v1";

    private final Jdbi jdbi;
    private final List<NumberLearned> listeners;

    NoteClient(Jdbi jdbi, @All List<NumberLearned> listeners) {
        this.jdbi = jdbi;
        this.listeners = listeners;
    }

    void note(IncomingEvent event) {
        if (event.isTombstone()) {
            erase(clientId(event.key()));
        } else if (TYPE.equals(event.type())) {
            note(event.as(ClientChanged.class));
        }
    }

    private void erase(UUID clientId) {
        jdbi.useHandle(handle -> handle.execute("delete from client where id = ?", clientId));
        listeners.forEach(listener -> listener.erased(clientId));
    }

    private void note(ClientChanged client) {
        Set<String> fresh = new HashSet<>(client.phones());
        boolean newer = jdbi.withHandle(handle -> {
            if (!upsert(handle, client)) {
                return false;
            }
            fresh.removeAll(replaceNumbers(handle, client));
            return true;
        });
        if (newer) {
            fresh.forEach(number -> listeners.forEach(listener -> listener.learned(number, client.id())));
        }
    }

    private static boolean upsert(Handle handle, ClientChanged client) {
        return handle.createUpdate("""
                        insert into client (id, version, name, owner_id) values (:id, :version, :name, :ownerId)
                        on conflict (id) do update
                        set version = excluded.version, name = excluded.name, owner_id = excluded.owner_id
                        where client.version < excluded.version
                        """)
                        .bind("id", client.id())
                        .bind("version", client.version())
                        .bind("name", client.name())
                        .bind("ownerId", client.ownerId())
                        .execute()
                > 0;
    }

    /** Answers the numbers that the client had before. */
    private static Set<String> replaceNumbers(Handle handle, ClientChanged client) {
        Set<String> before = handle.createQuery("delete from client_phone where client_id = :id returning number")
                .bind("id", client.id())
                .mapTo(String.class)
                .set();
        client.phones()
                .forEach(number -> handle.execute(
                        "insert into client_phone (number, client_id) values (?, ?)", number, client.id()));
        return before;
    }

    private static UUID clientId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("the key is not a client's id", e);
        }
    }
}

package io.lejek.telephony.match;

import io.lejek.backbone.database.JsonText;
import io.lejek.backbone.event.IncomingEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps our copy of who has which number and may be called at it; works in the transaction of the intake. */
@ApplicationScoped
class NoteClient {
    private static final String TYPE = "lejek.client.changed.v1";

    private final Jdbi jdbi;
    private final JsonText json;
    private final List<NumberLearned> listeners;

    NoteClient(Jdbi jdbi, JsonText json, @All List<NumberLearned> listeners) {
        this.jdbi = jdbi;
        this.json = json;
        this.listeners = listeners;
    }

    /** @param events of different clients */
    void note(List<IncomingEvent> events) {
        erase(events.stream()
                .filter(IncomingEvent::isTombstone)
                .map(IncomingEvent::aggregateId)
                .toList());
        save(events.stream()
                .filter(event -> !event.isTombstone() && TYPE.equals(event.type()))
                .map(event -> event.as(ClientChanged.class))
                .toList());
    }

    private void erase(List<UUID> clientIds) {
        if (clientIds.isEmpty()) {
            return;
        }
        List<String> numbers = jdbi.withHandle(handle -> {
            List<String> had = numbersOfThemAlone(handle, clientIds);
            handle.createUpdate("delete from client where id = any(:ids)")
                    .bindArray("ids", UUID.class, clientIds)
                    .execute();
            return had;
        });
        listeners.forEach(listener -> listener.erased(clientIds, numbers));
    }

    private static List<String> numbersOfThemAlone(Handle handle, List<UUID> clientIds) {
        return handle.createQuery("""
                        select distinct p.number from client_phone p where p.client_id = any(:ids)
                          and not exists (select from client_phone o where o.number = p.number and o.client_id <> all(:ids))
                        """)
                .bindArray("ids", UUID.class, clientIds)
                .mapTo(String.class)
                .list();
    }

    private void save(List<ClientChanged> clients) {
        Map<String, UUID> fresh = jdbi.withHandle(handle -> {
            Map<UUID, Boolean> newer = upsert(handle, clients);
            String numbers = json.of(clients.stream()
                    .filter(client -> newer.containsKey(client.id()))
                    .flatMap(client -> client.phones().stream()
                            .map(phone -> new Number(phone.number(), client.id(), phone.consent())))
                    .toList());
            forgetNumbers(handle, newer.keySet().stream().filter(newer::get).toList(), numbers);
            return learnNumbers(handle, numbers);
        });
        if (!fresh.isEmpty()) {
            listeners.forEach(listener -> listener.learned(fresh));
        }
    }

    /** Answers the clients that were not known in a higher version, and of each whether it was known at all. */
    private Map<UUID, Boolean> upsert(Handle handle, List<ClientChanged> clients) {
        return handle.createQuery("""
                        insert into client as c (id, version, name, owner_id)
                        select id, version, name, "ownerId" from jsonb_to_recordset(cast(:clients as jsonb))
                          as n (id uuid, version bigint, name text, "ownerId" uuid)
                        on conflict (id) do update
                        set version = excluded.version, name = excluded.name, owner_id = excluded.owner_id
                        where c.version <= excluded.version
                        returning c.id, c.xmax <> 0 as known
                        """)
                .bind(
                        "clients",
                        json.of(clients.stream()
                                .map(client -> new Name(client.id(), client.version(), client.name(), client.ownerId()))
                                .toList()))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getBoolean("known")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Those that are not among the numbers that the clients have now. */
    private static void forgetNumbers(Handle handle, List<UUID> clientIds, String numbers) {
        handle.createUpdate("""
                        delete from client_phone where client_id = any(:ids) and (number, client_id) not in (
                          select number, "clientId" from jsonb_to_recordset(cast(:numbers as jsonb)) as n (number text, "clientId" uuid))
                        """)
                .bindArray("ids", UUID.class, clientIds)
                .bind("numbers", numbers)
                .execute();
    }

    /** Keeps what was answered at each number, and answers those that a client did not have before, with the client. */
    private static Map<String, UUID> learnNumbers(Handle handle, String numbers) {
        Map<String, UUID> fresh = new LinkedHashMap<>();
        handle.createQuery("""
                        with noted as (
                          insert into client_phone as p (number, client_id, consent)
                          select number, "clientId", consent from jsonb_to_recordset(cast(:numbers as jsonb))
                            as n (number text, "clientId" uuid, consent text)
                          on conflict (number, client_id) do update set consent = excluded.consent
                          where p.consent is distinct from excluded.consent
                          returning p.number, p.client_id, p.xmax = 0 as fresh)
                        select number, client_id from noted where fresh
                        """)
                .bind("numbers", numbers)
                .map((row, context) -> Map.entry(row.getString("number"), row.getObject("client_id", UUID.class)))
                .forEach(number -> fresh.putIfAbsent(number.getKey(), number.getValue()));
        return fresh;
    }

    private record Name(
            UUID id, long version, String name, @Nullable UUID ownerId) {}

    private record Number(
            String number, UUID clientId, @Nullable String consent) {}
}

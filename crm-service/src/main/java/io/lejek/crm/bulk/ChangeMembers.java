package io.lejek.crm.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.crm.client.AnnounceClient;
import io.lejek.crm.task.AddTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Changes the next clients of a bulk change, or takes the change back, in one transaction that also notes what was done. */
@ApplicationScoped
class ChangeMembers {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final BulkMembers members;
    private final AddTasks tasks;
    private final AnnounceClient announce;

    ChangeMembers(Jdbi jdbi, ObjectMapper json, BulkMembers members, AddTasks tasks, AnnounceClient announce) {
        this.jdbi = jdbi;
        this.json = json;
        this.members = members;
        this.tasks = tasks;
        this.announce = announce;
    }

    /** @return how many clients were looked at; 0 when none is left */
    @Transactional
    int next(UUID jobId, BulkAction action, int limit) {
        List<UUID> waiting = members.waiting(jobId, limit);
        List<UUID> mayChange = members.changeable(waiting);
        Map<UUID, String> former = change(action, mayChange);
        members.note(jobId, waiting, mayChange, former);
        if (action.kind() != BulkAction.Kind.ADD_TASK) {
            raiseVersions(former.keySet());
            announce.changed(former.keySet());
        }
        return waiting.size();
    }

    private Map<UUID, String> change(BulkAction action, List<UUID> clients) {
        return switch (action.kind()) {
            case ADD_CATEGORY -> addCategory(action, clients);
            case REMOVE_CATEGORY -> removeCategory(action, clients);
            case SET_OWNER -> formers(action, """
                        with old as (select id, owner_id from client where id = any(:clients) and owner_id is distinct from :owner),
                        new as (update client c set owner_id = :owner from old where c.id = old.id)
                        select id, to_jsonb(owner_id) from old
                        """, clients);
            case SET_PROPERTY -> formers(action, """
                        with old as (select id, properties -> :property as value from client
                          where id = any(:clients) and properties -> :property is distinct from cast(:value as jsonb)),
                        new as (update client c set properties = case when cast(:value as jsonb) is null then c.properties - :property
                            else c.properties || jsonb_build_object(:property, cast(:value as jsonb)) end
                          from old where c.id = old.id)
                        select id, value from old
                        """, clients);
            case ADD_TASK -> {
                Map<UUID, String> former = new HashMap<>();
                tasks.add(
                                clients,
                                Objects.requireNonNull(action.title()),
                                Objects.requireNonNull(action.dueAt()),
                                action.ownerId())
                        .forEach((client, task) -> former.put(client, "\"" + task + "\""));
                yield former;
            }
        };
    }

    /** Takes the change back where the client is still as the change has made it. */
    @Transactional
    int undo(UUID jobId, BulkAction action, int limit) {
        Map<UUID, @Nullable String> changed = members.toUndo(jobId, limit);
        List<UUID> clients = members.changeable(List.copyOf(changed.keySet()));
        Collection<UUID> back = takeBack(action, clients, changed);
        members.undone(jobId, List.copyOf(changed.keySet()), back);
        if (action.kind() != BulkAction.Kind.ADD_TASK) {
            raiseVersions(back);
            announce.changed(back);
        }
        return changed.size();
    }

    private Collection<UUID> takeBack(BulkAction action, List<UUID> clients, Map<UUID, @Nullable String> former) {
        return switch (action.kind()) {
            case ADD_CATEGORY -> removeCategory(action, clients).keySet();
            case REMOVE_CATEGORY -> addCategory(action, clients).keySet();
            case SET_OWNER -> restore(action, """
                        update client c set owner_id = cast(f.former #>> '{}' as uuid)
                        from unnest(:clients, cast(:formers as jsonb[])) f (id, former)
                        where c.id = f.id and c.owner_id = :owner returning c.id
                        """, clients, former);
            case SET_PROPERTY -> restore(action, """
                        update client c set properties = case when f.former is null then c.properties - :property
                          else c.properties || jsonb_build_object(:property, f.former) end
                        from unnest(:clients, cast(:formers as jsonb[])) f (id, former)
                        where c.id = f.id and c.properties -> :property is not distinct from cast(:value as jsonb) returning c.id
                        """, clients, former);
            case ADD_TASK -> {
                tasks.cancel(clients.stream()
                        .map(former::get)
                        .filter(Objects::nonNull)
                        .map(task -> UUID.fromString(task.replace("\"", "")))
                        .toList());
                yield clients;
            }
        };
    }

    private Map<UUID, String> addCategory(BulkAction action, List<UUID> clients) {
        return formers(action, """
                insert into client_category (client_id, name) select unnest(:clients), :category
                on conflict do nothing returning client_id, cast('null' as jsonb)
                """, clients);
    }

    private Map<UUID, String> removeCategory(BulkAction action, List<UUID> clients) {
        return formers(action, """
                delete from client_category where client_id = any(:clients) and name = :category
                returning client_id, cast('null' as jsonb)
                """, clients);
    }

    private Map<UUID, String> formers(BulkAction action, String sql, List<UUID> clients) {
        return jdbi.withHandle(handle -> {
            Map<UUID, String> former = new HashMap<>();
            bind(handle.createQuery(sql), action, clients)
                    .map((row, context) -> former.put(
                            row.getObject(1, UUID.class), Objects.requireNonNullElse(row.getString(2), "null")))
                    .list();
            return former;
        });
    }

    private List<UUID> restore(BulkAction action, String sql, List<UUID> clients, Map<UUID, @Nullable String> former) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(sql), action, clients)
                .bindArray(
                        "formers",
                        String.class,
                        clients.stream()
                                .map(former::get)
                                .map(ChangeMembers::known)
                                .toArray())
                .mapTo(UUID.class)
                .list());
    }

    private static @Nullable String known(@Nullable String former) {
        return "null".equals(former) ? null : former;
    }

    private <T extends SqlStatement<T>> T bind(T statement, BulkAction action, List<UUID> clients) {
        return statement
                .bind("owner", action.ownerId())
                .bind(
                        "category",
                        action.category() == null ? null : action.category().strip())
                .bind(
                        "property",
                        action.propertyId() == null ? null : action.propertyId().toString())
                .bind("value", write(action.value()))
                .bindArray("clients", UUID.class, clients.toArray());
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the value of a property is plain", e);
        }
    }

    private void raiseVersions(Collection<UUID> clients) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update client set version = version + 1, changed_at = greatest(now(), changed_at + interval '1 microsecond')
                        where id = any(:clients)
                        """)
                .bindArray("clients", UUID.class, clients.toArray())
                .execute());
    }
}

package io.lejek.crm.audit;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.access.Viewer;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the entries that concern what the viewer may see. */
@ApplicationScoped
class AuditLog {
    private static final String ENTRIES = """
            select a.*, u.name as actor_name, c.name as client_name,
              case when a.record is null then a.changes else (
                select coalesce(jsonb_object_agg(key, jsonb_build_object(case a.action when 'ADDED' then 'to' else 'from' end, value)), '{}')
                from jsonb_each(a.record) where value not in ('""', '[]', '{}')) end as told,
              case a.what
                when 'CLIENT' then c.name
                when 'CLIENT_CATEGORY' then a.record_id
                when 'CATEGORY' then a.record_id
                when 'CONTACT_POINT' then (select p.value from contact_point p
                  where p.id = cast(a.record_id as uuid) and p.client_id = client_now(a.client_id))
                when 'CONTACT_PERSON' then (select p.name from contact_person p
                  where p.id = cast(a.record_id as uuid) and p.client_id = client_now(a.client_id))
                when 'CONSENT' then (select p.value from consent n join contact_point p on p.id = n.contact_point_id
                  where n.id = cast(a.record_id as bigint) and p.client_id = client_now(a.client_id))
                when 'USERS' then (select s.name from users s where s.id = cast(a.record_id as uuid))
                when 'TEAM' then (select s.name from team s where s.id = cast(a.record_id as uuid))
                when 'PROPERTY' then (select s.name from property s where s.id = cast(a.record_id as uuid))
                when 'SEGMENT' then (select s.name from segment s where s.id = cast(a.record_id as uuid))
              end as subject
            from audit_entry a left join users u on u.id = a.actor_id left join client c on c.id = a.client_id
            where %s order by a.id desc limit :limit
            """;

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final VisibleClients clients;
    private final ReadableChanges changes;

    AuditLog(Jdbi jdbi, Viewer viewer, VisibleClients clients, ReadableChanges changes) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.clients = clients;
        this.changes = changes;
    }

    Page<AuditEntry> page(AuditQuery query, int limit, @Nullable String after) {
        Where where = visible(viewer.scope());
        query.narrow(where);
        return page(where, limit, after);
    }

    /** Whoever may see the client may see its changes too; 404 for a foreign one. */
    Page<AuditEntry> ofClient(UUID clientId, int limit, @Nullable String after) {
        clients.require(clientId);
        return page(new Where().and("a.client_id = :client", "client", clientId), limit, after);
    }

    private Page<AuditEntry> page(Where where, int limit, @Nullable String after) {
        if (after != null) {
            where.and("a.id < :after", "after", Cursor.read(after, 1).serial(0));
        }
        List<AuditEntry> entries =
                changes.read(jdbi.withHandle(handle -> handle.createQuery(ENTRIES.formatted(where.sql()))
                        .bindMap(where.bindings())
                        .bind("limit", limit + 1)
                        .map((row, context) -> written(row))
                        .list()));
        return Page.of(entries, limit, entry -> Cursor.of(entry.id()));
    }

    /** Entries of visible clients, and of other things those by whoever the viewer answers for. */
    private static Where visible(Scope scope) {
        if (scope instanceof Scope.All) {
            return new Where();
        }
        Where clients = new Where().visible(scope, "c.owner_id");
        Where actors = new Where().visible(scope, "a.actor_id");
        Where where = new Where()
                .and("(c.id is not null and %s or a.client_id is null and a.actor_id is not null and %s)"
                        .formatted(clients.sql(), actors.sql()));
        clients.bindings().forEach(where::bind);
        return where;
    }

    private static ReadableChanges.Written written(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("door"),
                row.getString("action"),
                row.getString("what"),
                row.getString("record_id"),
                row.getString("subject"),
                row.getObject("client_id", UUID.class),
                row.getString("client_name"),
                List.of());
        return new ReadableChanges.Written(entry, row.getString("told"));
    }
}

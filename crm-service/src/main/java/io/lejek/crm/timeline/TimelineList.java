package io.lejek.crm.timeline;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads the history of a client that the viewer may see; stages of deals only as far as the deals are visible too. */
@ApplicationScoped
class TimelineList {
    private static final String INTERACTIONS = """
            select i.id, i.began_at as at, i.channel as kind, i.direction, i.happened, i.performer_id, i.text,
              cast(extract(epoch from i.ended_at - i.began_at) as bigint) as duration_seconds, i.deal_id, i.campaign_id
            from interaction i where i.client_id = :client and %s order by i.began_at desc, i.id desc limit :limit
            """;

    private static final String STAGES = """
            select h.id, h.at, 'STAGE' as kind, null as direction, h.happened, h.actor_id,
              concat(d.title, ': ', f.name || ' → ', s.name) as text, null as duration_seconds, h.deal_id, null as campaign_id
            from deal_history h join deal d on d.id = h.deal_id join stage s on s.id = h.stage_id
            left join stage f on f.id = h.from_stage_id
            where h.client_id = :client and %s order by h.at desc, h.id desc limit :limit
            """;

    private static final String TASKS = """
            select t.id, t.done_at as at, 'TASK' as kind, null as direction, 'task-done' as happened, t.done_by, t.title as text,
              null as duration_seconds, t.deal_id, null as campaign_id
            from task t where t.client_id = :client and t.state = 'DONE' and %s
            order by t.done_at desc, t.id desc limit :limit
            """;

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final VisibleClients clients;

    TimelineList(Jdbi jdbi, Viewer viewer, VisibleClients clients) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.clients = clients;
    }

    /** Newest first; 404 for a foreign client. */
    Page<TimelineEntry> page(UUID clientId, int limit, @Nullable String after) {
        clients.require(clientId);
        Where deals = new Where().visible(viewer.clientScope(), "d.owner_id");
        String everything = union(
                INTERACTIONS.formatted(older(after, "i.began_at", "i.id")),
                STAGES.formatted(older(after, "h.at", "h.id") + " and " + deals.sql()),
                TASKS.formatted(older(after, "t.done_at", "t.id")));
        Where where = deals.bind("client", clientId);
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC)).bind("afterId", cursor.id(1));
        }
        List<TimelineEntry> entries = entries(everything, where, limit + 1);
        return Page.of(entries, limit, entry -> Cursor.of(entry.at(), entry.id()));
    }

    /** The last calls, letters and meetings; the caller has made sure that the viewer may see the client. */
    List<TimelineEntry> contacts(UUID clientId, int limit) {
        return entries(INTERACTIONS.formatted("i.channel <> 'NOTE'"), new Where().bind("client", clientId), limit);
    }

    /** The entry of this interaction, whose client the viewer may see. */
    TimelineEntry read(UUID clientId, UUID interactionId) {
        Where where = new Where().bind("client", clientId).bind("interaction", interactionId);
        return entries(INTERACTIONS.formatted("i.id = :interaction"), where, 1).getFirst();
    }

    private static String union(String... parts) {
        return "(" + String.join(") union all (", parts) + ")";
    }

    private static String older(@Nullable String after, String time, String id) {
        return after == null ? "true" : "(" + time + ", " + id + ") < (:afterTime, :afterId)";
    }

    private List<TimelineEntry> entries(String source, Where where, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.*, u.name as performer_name from (%s) e left join users u on u.id = e.performer_id
                        order by e.at desc, e.id desc limit :limit
                        """.formatted(source))
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(TimelineEntry.class))
                .list());
    }
}

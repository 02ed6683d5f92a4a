package io.lejek.crm.timeline;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.event.Topics;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
            select h.id, h.at, 'STAGE' as kind, null as direction, h.happened, h.actor_id as performer_id,
              concat(d.title, ': ', f.name || ' → ', s.name) as text, cast(null as bigint) as duration_seconds, h.deal_id,
              cast(null as uuid) as campaign_id
            from deal_history h join deal d on d.id = h.deal_id join stage s on s.id = h.stage_id
            left join stage f on f.id = h.from_stage_id
            where h.client_id = :client and %s order by h.at desc, h.id desc limit :limit
            """;

    private static final String TASKS = """
            select t.id, t.done_at as at, 'TASK' as kind, null as direction, 'task-done' as happened, t.done_by as performer_id, t.title as text,
              cast(null as bigint) as duration_seconds, t.deal_id, cast(null as uuid) as campaign_id
            from task t where t.client_id = :client and t.state = 'DONE' and %s
            order by t.done_at desc, t.id desc limit :limit
            """;

    private static final String ATTACHMENTS = """
            select a.id, a.created_at as at, 'ATTACHMENT' as kind, null as direction, 'attached' as happened, a.author_id as performer_id,
              a.name as text, cast(null as bigint) as duration_seconds, cast(null as uuid) as deal_id,
              cast(null as uuid) as campaign_id
            from attachment a where a.client_id = :client and %s order by a.created_at desc, a.id desc limit :limit
            """;

    private static final Set<TimelineEntry.Kind> NO_INTERACTIONS =
            Set.of(TimelineEntry.Kind.STAGE, TimelineEntry.Kind.TASK, TimelineEntry.Kind.ATTACHMENT);

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final VisibleClients clients;

    TimelineList(Jdbi jdbi, Viewer viewer, VisibleClients clients) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.clients = clients;
    }

    /**
     * Newest first; 404 for a foreign client.
     *
     * @param kinds to show; all when there are none
     */
    Page<TimelineEntry> page(UUID clientId, List<TimelineEntry.Kind> kinds, int limit, @Nullable String after) {
        clients.require(clientId);
        Set<TimelineEntry.Kind> shown =
                kinds.isEmpty() ? EnumSet.allOf(TimelineEntry.Kind.class) : EnumSet.copyOf(kinds);
        Where deals = new Where().visible(viewer.clientScope(), "d.owner_id");
        Where where = deals.bind("client", clientId);
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            where.bind("afterTime", cursor.time(0).atOffset(ZoneOffset.UTC)).bind("afterId", cursor.id(1));
        }
        String everything = union(parts(shown, after, deals));
        List<TimelineEntry> entries = entries(everything, where, limit + 1);
        return Page.of(entries, limit, entry -> Cursor.of(entry.at(), entry.id()));
    }

    /** Only the tables that hold what is to be shown are read. */
    private static List<String> parts(Set<TimelineEntry.Kind> shown, @Nullable String after, Where deals) {
        List<String> parts = new ArrayList<>();
        Set<TimelineEntry.Kind> channels = EnumSet.copyOf(shown);
        channels.removeAll(NO_INTERACTIONS);
        if (!channels.isEmpty()) {
            deals.bind("channels", channels.stream().map(Enum::name).toArray(String[]::new));
            parts.add(INTERACTIONS.formatted(older(after, "i.began_at", "i.id") + " and i.channel = any(:channels)"));
        }
        if (shown.contains(TimelineEntry.Kind.STAGE)) {
            parts.add(STAGES.formatted(older(after, "h.at", "h.id") + " and " + deals.sql()));
        }
        if (shown.contains(TimelineEntry.Kind.TASK)) {
            parts.add(TASKS.formatted(older(after, "t.done_at", "t.id")));
        }
        if (shown.contains(TimelineEntry.Kind.ATTACHMENT)) {
            parts.add(ATTACHMENTS.formatted(older(after, "a.created_at", "a.id")));
        }
        return parts;
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

    /** The entry of this attachment, whose client the viewer may see. */
    TimelineEntry attachment(UUID clientId, UUID attachmentId) {
        Where where = new Where().bind("client", clientId).bind("attachment", attachmentId);
        return entries(ATTACHMENTS.formatted("a.id = :attachment"), where, 1).getFirst();
    }

    private static String union(List<String> parts) {
        return "(" + String.join(") union all (", parts) + ")";
    }

    private static String older(@Nullable String after, String time, String id) {
        return after == null ? "true" : "(" + time + ", " + id + ") < (:afterTime, :afterId)";
    }

    private List<TimelineEntry> entries(String source, Where where, int limit) {
        Where deals = new Where().visible(viewer.clientScope(), "d.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.*, u.name as performer_name, coalesce(i.version, 0) as version,
                          coalesce(i.source = :writtenTo and i.happened <> 'task-done' and (:all or i.performer_id = :me), false)
                            as editable,
                          coalesce(i.source = :loggedBy, false) as logged,
                          (select d.id from deal d where d.source_interaction = e.id and %s order by d.id limit 1) as deal_made_id,
                          exists (select from task t where t.source_interaction = e.id) as task_made
                        from (%s) e left join users u on u.id = e.performer_id left join interaction i on i.id = e.id
                        order by e.at desc, e.id desc limit :limit
                        """.formatted(deals.sql(), source))
                .bindMap(deals.bindings())
                .bind("writtenTo", Topics.CRM_INTERACTIONS)
                .bind("loggedBy", Topics.TELEPHONY_INTERACTIONS)
                .bind("all", viewer.is(Roles.ADMIN))
                .bind("me", viewer.userId())
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ConstructorMapper.of(TimelineEntry.class))
                .list());
    }
}

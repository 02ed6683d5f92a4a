package io.lejek.telephony.calllist;

import com.fasterxml.jackson.core.type.TypeReference;
import io.lejek.backbone.database.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The clients on the lists, as they are shown. */
@ApplicationScoped
class ShowEntries {
    private static final String SELECT = """
            select e.*, c.name as client_name, t.call_id, t.outcome
            from call_list_entry e left join client c on c.id = e.client_id
            left join lateral (
              select call_id, outcome from call_attempt a
              where a.entry_id = e.id and a.began_at >= e.taken_at order by began_at desc limit 1) t on true
            """;

    private final Jdbi jdbi;
    private final CallLists lists;
    private final Reachable reachable;
    private final JsonText text;

    ShowEntries(Jdbi jdbi, CallLists lists, Reachable reachable, JsonText text) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.reachable = reachable;
        this.text = text;
    }

    /** The client whom an agent has now, with the numbers at which they may be called. */
    Optional<EntryView> heldBy(UUID agentId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where e.agent_id = :agent and e.state = 'TAKEN'")
                        .bind("agent", agentId)
                        .map(this::read)
                        .findOne())
                .map(this::withNumbers);
    }

    private EntryView withNumbers(EntryView entry) {
        CallPlan plan = lists.find(entry.listId()).orElseThrow().plan();
        return entry.withNumbers(reachable.now(entry.clientId(), plan));
    }

    /** In the order of the list; {@code after} is the position of the last one shown. */
    EntryPage page(UUID listId, @Nullable EntryState state, int limit, int after) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where e.list_id = :list and e.position > :after and (:state is null or e.state = :state)
                        order by e.position limit :limit
                        """)
                .bind("list", listId)
                .bind("after", after)
                .bindByType("state", state == null ? null : state.name(), String.class)
                .bind("limit", limit + 1)
                .map((row, context) -> new Row(row.getInt("position"), read(row, context)))
                .list());
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new EntryPage(
                shown.stream().map(Row::entry).toList(),
                rows.size() > limit ? shown.getLast().position() : null);
    }

    private record Row(int position, EntryView entry) {}

    private EntryView read(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime notBefore = row.getObject("not_before", OffsetDateTime.class);
        String disposition = row.getString("disposition");
        return new EntryView(
                row.getObject("id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("client_name"),
                EntryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                notBefore == null ? null : notBefore.toInstant(),
                row.getObject("agent_id", UUID.class),
                disposition == null ? null : Disposition.valueOf(disposition),
                row.getString("note"),
                answers(row.getString("answers")),
                List.of(),
                row.getObject("call_id", UUID.class),
                "ANSWERED".equals(row.getString("outcome")));
    }

    private Map<String, String> answers(@Nullable String stored) {
        return stored == null ? Map.of() : text.read(stored, new TypeReference<>() {});
    }
}

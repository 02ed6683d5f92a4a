package io.lejek.telephony.calllist;

import com.fasterxml.jackson.core.type.TypeReference;
import io.lejek.backbone.database.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The call lists. */
@ApplicationScoped
class CallLists {
    private static final int MOST = 500;
    private static final String SELECT = """
            select l.*, array(select user_id from call_list_agent a where a.list_id = l.id order by user_id) as agents
            from call_list l
            """;

    private final Jdbi jdbi;
    private final JsonText text;

    CallLists(Jdbi jdbi, JsonText text) {
        this.jdbi = jdbi;
        this.text = text;
    }

    void add(CallList list) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into call_list (id, version, name, state, mode, segment_id, plan, created_by, created_at)
                        values (:id, 1, :name, :state, :mode, :segment, cast(:plan as jsonb), :by, :at)
                        """)
                .bind("id", list.id())
                .bind("name", list.name())
                .bind("state", list.state())
                .bind("mode", list.mode())
                .bind("segment", list.segmentId())
                .bind("plan", text.of(list.plan()))
                .bind("by", list.createdBy())
                .bind("at", list.createdAt().atOffset(ZoneOffset.UTC))
                .execute());
        agents(list.id(), list.agentIds());
    }

    void change(UUID id, CallListInput input) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update call_list set version = version + 1, name = :name, mode = :mode, plan = cast(:plan as jsonb)
                        where id = :id
                        """)
                .bind("id", id)
                .bind("name", input.name().strip())
                .bind("mode", input.mode())
                .bind("plan", text.of(input.plan()))
                .execute());
        agents(id, input.agentIds());
    }

    void become(UUID id, ListState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update call_list set version = version + 1, state = :state where id = :id")
                .bind("id", id)
                .bind("state", state)
                .execute());
    }

    private void agents(UUID id, Set<UUID> agents) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from call_list_agent where list_id = ?", id);
            handle.createUpdate("insert into call_list_agent (list_id, user_id) select :list, unnest(:agents)")
                    .bind("list", id)
                    .bindArray("agents", UUID.class, agents)
                    .execute();
        });
    }

    Optional<CallList> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where l.id = :id")
                .bind("id", id)
                .map(this::read)
                .findOne());
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<CallList> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where l.id = :id for update")
                .bind("id", id)
                .map(this::read)
                .findOne());
    }

    /** The newest lists that are somebody's to see; at most 500. */
    List<CallList> visible(Onlooker who) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where :all or l.created_by = :user or exists (
                          select 1 from call_list_agent a where a.list_id = l.id and a.user_id = any(:colleagues))
                        order by (l.state = 'CLOSED'), l.created_at desc, l.id limit :most
                        """)
                .bind("all", who.all())
                .bind("user", who.userId())
                .bindArray("colleagues", UUID.class, who.colleagues())
                .bind("most", MOST)
                .map(this::read)
                .list());
    }

    private CallList read(ResultSet row, StatementContext context) throws SQLException {
        UUID[] agents = (UUID[]) row.getArray("agents").getArray();
        return new CallList(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                ListState.valueOf(row.getString("state")),
                DialMode.valueOf(row.getString("mode")),
                row.getObject("segment_id", UUID.class),
                text.read(row.getString("plan"), new TypeReference<>() {}),
                Arrays.stream(agents).collect(Collectors.toUnmodifiableSet()),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

package io.lejek.telephony.call;

import com.fasterxml.jackson.core.type.TypeReference;
import io.lejek.backbone.database.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What came of the calls of call lists; the record of a call is told again when it is learned after it. */
@ApplicationScoped
public class CallResults {
    private final Jdbi jdbi;
    private final JsonText text;

    CallResults(Jdbi jdbi, JsonText text) {
        this.jdbi = jdbi;
        this.text = text;
    }

    /** Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CallResult result) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into call_result (call_id, list_id, happened, summary, follow_up)
                        values (:call, :list, :happened, :summary, cast(:followUp as jsonb))
                        on conflict (call_id) do update set happened = excluded.happened, summary = excluded.summary,
                          follow_up = excluded.follow_up
                        """)
                .bind("call", result.callId())
                .bind("list", result.listId())
                .bind("happened", result.happened())
                .bind("summary", result.summary())
                .bind("followUp", result.followUp() == null ? null : text.of(result.followUp()))
                .execute());
    }

    /** By the call. */
    Map<UUID, CallResult> find(Collection<UUID> callIds) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from call_result where call_id = any(:ids)")
                .bindArray("ids", UUID.class, callIds)
                .map(this::read)
                .collect(Collectors.toMap(CallResult::callId, Function.identity())));
    }

    /** Forgets what was said in the calls of these clients. */
    void forget(Collection<UUID> clientIds) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from call_result r using call c where c.id = r.call_id and c.client_id = any(:clients)
                        """)
                .bindArray("clients", UUID.class, clientIds)
                .execute());
    }

    private CallResult read(ResultSet row, StatementContext context) throws SQLException {
        return new CallResult(
                row.getObject("call_id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getString("happened"),
                row.getString("summary"),
                followUp(row.getString("follow_up")));
    }

    private CallResult.@Nullable FollowUp followUp(@Nullable String stored) {
        return stored == null ? null : text.read(stored, new TypeReference<>() {});
    }
}

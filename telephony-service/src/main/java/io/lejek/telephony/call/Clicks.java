package io.lejek.telephony.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The calls that were asked for by a click, known before the PBX says a word about them. */
@ApplicationScoped
public class Clicks {
    private final Jdbi jdbi;
    private final Clock clock;

    Clicks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public void add(Click click) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into click (call_id, user_id, number, client_id, asked_at)
                        values (:callId, :userId, :number, :clientId, :now)
                        """)
                .bind("callId", click.callId())
                .bind("userId", click.userId())
                .bind("number", click.number())
                .bind("clientId", click.clientId())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    public Optional<Click> find(UUID callId) {
        return Optional.ofNullable(find(Set.of(callId)).get(callId));
    }

    /** By the call. */
    Map<UUID, Click> find(Collection<UUID> callIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select call_id, user_id, number, client_id from click where call_id = any(:ids)")
                .bindArray("ids", UUID.class, callIds)
                .map((row, context) -> new Click(
                        row.getObject("call_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("number"),
                        row.getObject("client_id", UUID.class)))
                .collect(Collectors.toMap(Click::callId, Function.identity())));
    }

    void forget(Collection<UUID> clientIds, Collection<String> numbers) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from click where client_id = any(:clients) or number = any(:numbers)")
                .bindArray("clients", UUID.class, clientIds)
                .bindArray("numbers", String.class, numbers)
                .execute());
    }

    void forget(Instant before) {
        jdbi.useHandle(
                handle -> handle.execute("delete from click where asked_at < ?", before.atOffset(ZoneOffset.UTC)));
    }
}

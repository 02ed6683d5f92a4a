package io.lejek.backbone.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Where a use case leaves its events, in the very transaction that changes the aggregate.
 *
 * <p>Change the aggregate's row first (with Hibernate: flush), then append: the row's lock then puts the events of one
 * aggregate into the order of their commits.
 */
@ApplicationScoped
public class Outbox {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(Jdbi jdbi, ObjectMapper json, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.jdbi = jdbi;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    /**
     * Stores the event; it is published soon after the commit, at least once.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(Event event) {
        append(List.of(event));
    }

    /**
     * Stores many events, in their order.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(List<Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of its cause, or not at all");
        }
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outbox (lane, topic, key, event_id, type, subject, time, sequence, data)
                        select lane, topic, key, id, type, subject, time, sequence, data
                        from unnest(:lanes, :topics, :keys, :ids, :types, :subjects, cast(:times as timestamptz[]), :sequences,
                          :data) as e (lane, topic, key, id, type, subject, time, sequence, data)
                        """)
                .bindArray("lanes", Integer.class, of(events, event -> Lane.of(event.key())))
                .bindArray("topics", String.class, of(events, Event::topic))
                .bindArray("keys", String.class, of(events, Event::key))
                .bindArray("ids", UUID.class, of(events, Event::id))
                .bindArray("types", String.class, of(events, Event::type))
                .bindArray("subjects", String.class, of(events, Event::subject))
                .bindArray(
                        "times", String.class, of(events, event -> event.time().toString()))
                .bindArray("sequences", Long.class, of(events, Event::sequence))
                .bind("data", bytes(events))
                .execute());
        wakeRelayAfterCommit();
    }

    /** As they are: a text would be quoted here and taken apart there, letter by letter. */
    private Argument bytes(List<Event> events) {
        byte[][] data = events.stream().map(event -> encode(event.data())).toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", data));
    }

    private static @Nullable Object[] of(List<Event> events, Function<Event, @Nullable Object> column) {
        return events.stream().map(column).toArray();
    }

    private byte @Nullable [] encode(@Nullable Object data) {
        try {
            return data == null ? null : json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event's data is a plain record", e);
        }
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}

package io.lejek.backbone.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
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
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into outbox (lane, topic, key, event_id, type, subject, time, sequence, data)
                    values (:lane, :topic, :key, :id, :type, :subject, :time, :sequence, :data)
                    """);
            events.forEach(event -> batch.bind("lane", Lane.of(event.key()))
                    .bind("topic", event.topic())
                    .bind("key", event.key())
                    .bind("id", event.id())
                    .bind("type", event.type())
                    .bind("subject", event.subject())
                    .bind("time", event.time().atOffset(ZoneOffset.UTC))
                    .bind("sequence", event.sequence())
                    .bind("data", encode(event.data()))
                    .add());
            batch.execute();
        });
        wakeRelayAfterCommit();
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

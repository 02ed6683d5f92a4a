package io.lejek.backbone.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jdbi.v3.core.Jdbi;

/** Events that could not be read or applied, kept as they came until an administrator has looked at them. */
@ApplicationScoped
class ParkedEvents {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;

    ParkedEvents(Jdbi jdbi, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    void add(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into parked_event
                          (consumer, topic, partition, "offset", key, headers, data, reason, parked_at)
                        values
                          (:consumer, :topic, :partition, :offset, :key, cast(:headers as jsonb), :data, :reason, :now)
                        on conflict do nothing
                        """)
                .bind("consumer", consumer)
                .bind("topic", message.topic())
                .bind("partition", message.partition())
                .bind("offset", message.offset())
                .bind("key", message.key() == null ? null : message.key().getBytes(StandardCharsets.UTF_8))
                .bind("headers", headers(message))
                .bind("data", message.value())
                .bind("reason", reason.replace('\0', ' '))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** An event that is parked may hold what a tombstone erases: it goes with everything else of its key. */
    void forget(String consumer, String topic, Collection<String> keys) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from parked_event where consumer = :consumer and topic = :topic
                          and key in (select convert_to(k, 'UTF8') from unnest(:keys) k)
                        """)
                .bind("consumer", consumer)
                .bind("topic", topic)
                .bindArray("keys", String.class, keys)
                .execute());
    }

    private String headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            headers.put(header.key(), new String(value, StandardCharsets.UTF_8).replace('\0', ' '));
        }
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }
}

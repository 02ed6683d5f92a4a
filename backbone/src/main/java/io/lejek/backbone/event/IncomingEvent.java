package io.lejek.backbone.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A received event; {@code data} is null for a tombstone. */
public final class IncomingEvent {
    private final ConsumerRecord<String, byte[]> message;
    private final ObjectMapper json;

    IncomingEvent(ConsumerRecord<String, byte[]> message, ObjectMapper json) {
        this.message = message;
        this.json = json;
    }

    public String topic() {
        return message.topic();
    }

    public int partition() {
        return message.partition();
    }

    public long offset() {
        return message.offset();
    }

    /** @throws UnreadableEvent when it has none */
    public String key() {
        if (message.key() == null) {
            throw new UnreadableEvent("it has no key");
        }
        return message.key();
    }

    /** The key as the id of the aggregate. @throws UnreadableEvent when it is no UUID */
    public UUID aggregateId() {
        try {
            return UUID.fromString(key());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("its key is not a UUID", e);
        }
    }

    public boolean isTombstone() {
        return message.value() == null;
    }

    /** @throws UnreadableEvent when the header is missing */
    public String type() {
        return required(Headers.TYPE);
    }

    /** @throws UnreadableEvent when the header is missing or no UUID */
    public UUID id() {
        try {
            return UUID.fromString(required(Headers.ID));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("ce_id is not a UUID", e);
        }
    }

    /** When the event was committed at its source. @throws UnreadableEvent when the header is missing or no time */
    public Instant time() {
        try {
            return Instant.parse(required(Headers.TIME));
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent("ce_time is not a time", e);
        }
    }

    /** The aggregate's own number of the event. @throws UnreadableEvent when the header is missing or no number */
    public long sequence() {
        try {
            return Long.parseLong(required(Headers.SEQUENCE));
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("ce_sequence is not a number", e);
        }
    }

    /**
     * The data as a record; unknown fields are ignored.
     *
     * @throws UnreadableEvent when the bytes do not fit
     */
    public <T> T as(Class<T> type) {
        if (message.value() == null) {
            throw new UnreadableEvent("it has no data");
        }
        try {
            T data = json.readValue(message.value(), type);
            if (data == null) {
                throw new UnreadableEvent("its data is null");
            }
            return data;
        } catch (IOException e) {
            throw new UnreadableEvent("the data do not fit " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private String required(String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("the header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

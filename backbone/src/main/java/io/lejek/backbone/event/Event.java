package io.lejek.backbone.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out, in the terms of CloudEvents 1.0.
 *
 * @param id unique, UUIDv7; receivers drop a second one with the same id
 * @param topic the Kafka topic
 * @param key the Kafka key; order holds among the events of one key
 * @param type such as {@code lejek.deal.won.v1}
 * @param subject the id of the aggregate that it is about
 * @param time when it was committed
 * @param sequence the aggregate's own gap-free number or version, where it has one
 * @param data the record to be written as JSON; null is a tombstone, which erases the key from a compacted topic
 */
public record Event(
        UUID id,
        String topic,
        String key,
        String type,
        String subject,
        Instant time,
        @Nullable Long sequence,
        @Nullable Object data) {}

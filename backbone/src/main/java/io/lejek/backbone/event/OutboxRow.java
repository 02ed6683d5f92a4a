package io.lejek.backbone.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the relay reads it. */
@SuppressWarnings("ArrayRecordComponent") // The bytes go from the row to Kafka; nobody compares them.
record OutboxRow(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String subject,
        Instant time,
        @Nullable Long sequence,
        byte @Nullable [] data) {}

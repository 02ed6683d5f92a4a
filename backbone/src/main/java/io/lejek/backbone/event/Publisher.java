package io.lejek.backbone.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends outbox rows to Kafka and waits for every acknowledgement (acks=all, idempotent). */
@ApplicationScoped
class Publisher {
    /** Holds what a lane sends to a partition at once: a request takes one batch of each partition, and the next has to wait. */
    private static final int BATCH_BYTES = 512 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final byte[] source;

    Publisher(BackboneSettings settings, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.source = utf8("/lejek/" + application);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.servers(),
                        ProducerConfig.CLIENT_ID_CONFIG,
                        application + "-outbox",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.LINGER_MS_CONFIG,
                        1,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A row that Kafka will never take, and why. */
    record Refusal(OutboxRow row, String reason) {}

    /**
     * Sends all rows and returns those that Kafka refuses for good.
     *
     * @throws IllegalStateException when any other send failed; the rows are then to be sent again, in their order
     */
    List<Refusal> send(List<OutboxRow> rows) {
        List<Future<RecordMetadata>> sends = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sends.add(producer.send(toRecord(row)));
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                sends.get(i).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException tooLarge)) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
                refusals.add(new Refusal(rows.get(i), String.valueOf(tooLarge.getMessage())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sending", e);
            }
        }
        return refusals;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(row.topic(), row.key(), row.data());
        message.headers()
                .add(Headers.SPEC_VERSION, utf8("1.0"))
                .add(Headers.ID, utf8(row.eventId().toString()))
                .add(Headers.TYPE, utf8(row.type()))
                .add(Headers.SOURCE, source)
                .add(Headers.TIME, utf8(row.time().toString()))
                .add(Headers.SUBJECT, utf8(row.subject()))
                .add(Headers.CONTENT_TYPE, utf8("application/json"));
        if (row.sequence() != null) {
            message.headers().add(Headers.SEQUENCE, utf8(row.sequence().toString()));
        }
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

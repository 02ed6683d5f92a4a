package io.lejek.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The real Kafka of the tests: what was published, and publishing as the other services do. */
public final class Bus {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Bus() {}

    /** A published event; a tombstone has no JSON and the sequence -1. */
    public record Message(
            String type, long sequence, @Nullable String json) {}

    /** The events of this key so far, once there are at least so many. */
    public static List<Message> published(String topic, String key, int atLeast) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            List<Message> found = new ArrayList<>();
            await().atMost(PATIENCE).untilAsserted(() -> {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        found.add(new Message(header(message, "ce_type"), sequence(message), message.value()));
                    }
                }
                assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
            });
            return found;
        }
    }

    /** Publishes an interaction as telephony or messaging do. */
    public static void publish(String topic, String key, String type, String json) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers()), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, json);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            Ids.next().toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/lejek/trial",
                            "ce_time",
                            Instant.now().toString(),
                            "ce_subject",
                            key,
                            "ce_sequence",
                            "1")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sequence(ConsumerRecord<String, String> message) {
        return message.headers().lastHeader("ce_sequence") == null
                ? -1
                : Long.parseLong(header(message, "ce_sequence"));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}

package io.lejek.messaging.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Kafka as the other services use it: they publish clients and users, and read interactions. */
public final class Kafka {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Kafka() {}

    /** An interaction as it stands on the topic. */
    public record Interaction(String key, String type, JsonNode data, String json) {
        public String happened() {
            return data.get("happened").asText();
        }

        public long version() {
            return data.get("version").asLong();
        }
    }

    /** Publishes one event; null data are a tombstone. */
    public static void publish(String topic, String key, String type, @Nullable Map<String, ?> data) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(topic, key, data == null ? null : JSON.writeValueAsBytes(data));
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", UUID.randomUUID().toString());
            header(message, "ce_type", type);
            header(message, "ce_source", "/lejek/crm");
            header(message, "ce_time", "2026-01-05T09:00:00Z");
            header(message, "ce_subject", key);
            producer.send(message).get();
        } catch (JsonProcessingException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every interaction of a campaign so far, in the order of each client. */
    public static List<Interaction> interactions(String campaign) {
        return all("messaging.interactions").stream()
                .map(Kafka::interaction)
                .filter(interaction ->
                        campaign.equals(interaction.data().path("campaignId").asText()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> all(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers());
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    private static Interaction interaction(ConsumerRecord<String, byte[]> message) {
        try {
            String json = new String(message.value(), StandardCharsets.UTF_8);
            String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            return new Interaction(message.key(), type, JSON.readTree(json), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}

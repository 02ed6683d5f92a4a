package io.lejek.telephony.call;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads {@code telephony.interactions} from its beginning. */
public final class Interactions implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Published> read = new ArrayList<>();

    /** A message as it stands in the topic. */
    public record Published(String key, String type, String subject, String sequence, String json) {}

    public Interactions(String servers) {
        this(servers, "telephony.interactions");
    }

    public Interactions(String servers, String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", servers);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that has been published about a call, in any order of keys. */
    List<Published> of(UUID callId) {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> read.add(published(message)));
        return read.stream()
                .filter(message -> message.subject().equals(callId.toString()))
                .toList();
    }

    /** The newest version of what has been published about a call; null when nothing was. */
    public @Nullable JsonPath newest(UUID callId) {
        return of(callId).stream()
                .max(Comparator.comparing(message -> Long.parseLong(message.sequence())))
                .map(message -> JsonPath.from(message.json()))
                .orElse(null);
    }

    public List<Published> all() {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> read.add(published(message)));
        return List.copyOf(read);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Published published(ConsumerRecord<String, byte[]> message) {
        return new Published(
                message.key(),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                header(message, "ce_sequence"),
                new String(message.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header found = message.headers().lastHeader(name);
        return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
    }
}

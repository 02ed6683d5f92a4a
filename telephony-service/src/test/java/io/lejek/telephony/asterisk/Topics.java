package io.lejek.telephony.asterisk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.ContractSchemas;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics around the service: what crm would tell it, and what it tells the others. */
final class Topics implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INTERACTIONS = "telephony.interactions";

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<JsonNode> interactions = new CopyOnWriteArrayList<>();

    Topics() {
        String servers = ConfigProvider.getConfig().getValue("lejek.kafka.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(INTERACTIONS).stream()
                .map(partition -> new TopicPartition(INTERACTIONS, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A colleague with a phone on his desk. */
    void userHasExtension(UUID userId, String extension) {
        ObjectNode user = sample("user-changed.v1");
        user.put("id", userId.toString()).put("extension", extension).put("login", "user-" + extension);
        send("crm.users", "lejek.user.changed.v1", user);
    }

    /** A client with a phone. */
    void clientHasPhone(UUID clientId, String name, String number) {
        ObjectNode client = sample("client-changed.v1");
        ObjectNode phone = JSON.createObjectNode()
                .put("id", Ids.next().toString())
                .put("kind", "PHONE")
                .put("value", number);
        phone.putArray("consents");
        client.put("id", clientId.toString()).put("name", name);
        client.putArray("contactPoints").add(phone);
        send("crm.clients", "lejek.client.changed.v1", client);
    }

    /** What the service has published about the call until now, in order; each was checked against the contract. */
    synchronized List<JsonNode> interactionsOf(String callId) {
        consumer.poll(Duration.ofMillis(50)).forEach(message -> {
            ContractSchemas.assertValid("interaction-recorded.v1", message.value());
            interactions.add(read(message.value()));
        });
        return interactions.stream()
                .filter(interaction -> interaction.path("id").asText().equals(callId))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private void send(String topic, String type, ObjectNode data) {
        String key = data.path("id").asText();
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, data.toString());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/lejek/crm",
                        "ce_subject",
                        key,
                        "ce_sequence",
                        data.path("version").asText(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    private static ObjectNode sample(String contract) {
        return (ObjectNode) read(ContractSchemas.sample(contract));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}

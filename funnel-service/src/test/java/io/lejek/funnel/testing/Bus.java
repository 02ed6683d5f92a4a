package io.lejek.funnel.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.ContractSchemas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Publishes as the other services do: CloudEvents in binary mode, each checked against its contract. */
public final class Bus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable KafkaProducer<String, byte[]> producer;

    private Bus() {}

    /** An event ready to be sent, any number of times. */
    public record Message(
            String topic, String key, String type, @Nullable Long sequence, byte @Nullable [] data) {}

    /** @param contract such as {@code deal-won.v1} */
    public static Message message(
            String topic, String key, String contract, @Nullable Long sequence, Map<String, ?> data) {
        try {
            String json = JSON.writeValueAsString(data);
            ContractSchemas.assertValid(contract, json);
            return new Message(topic, key, type(contract), sequence, json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void send(Message message) {
        ProducerRecord<String, byte[]> envelope = new ProducerRecord<>(message.topic(), message.key(), message.data());
        header(envelope, "ce_specversion", "1.0");
        header(envelope, "ce_id", Ids.next().toString());
        header(envelope, "ce_type", message.type());
        header(envelope, "ce_source", "/lejek/test");
        header(envelope, "ce_time", Instant.now().toString());
        header(envelope, "ce_subject", message.key());
        header(envelope, "content-type", "application/json");
        if (message.sequence() != null) {
            header(envelope, "ce_sequence", message.sequence().toString());
        }
        producer().send(envelope);
    }

    /** Returns when Kafka has everything that was sent. */
    public static void flush() {
        producer().flush();
    }

    /** {@code deal-stage-entered.v1} stands for {@code lejek.deal.stage-entered.v1}. */
    private static String type(String contract) {
        return "lejek." + contract.replaceFirst("-", ".");
    }

    private static void header(ProducerRecord<String, byte[]> envelope, String name, String value) {
        envelope.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers, "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}

package io.lejek.backbone.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    BackboneSettings settings;

    @Test
    void publishesWhatWasCommittedWithItsCloudEventHeaders() {
        // Given
        Event event = event("k-" + Ids.next(), 7L, Map.of("text", "hello"));

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));

        // Then
        await().untilAsserted(() -> assertThat(published(event.key())).hasSize(1));
        ConsumerRecord<String, String> message = published(event.key()).getFirst();
        assertThat(message.value()).isEqualTo("{\"text\":\"hello\"}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_id")).isEqualTo(event.id().toString());
        assertThat(header(message, "ce_type")).isEqualTo("lejek.note.v1");
        assertThat(header(message, "ce_source")).isEqualTo("/lejek/backbone");
        assertThat(header(message, "ce_sequence")).isEqualTo("7");
        assertThat(Instant.parse(header(message, "ce_time"))).isEqualTo(event.time());
    }

    @Test
    void publishesTheEventsOfAKeyInTheOrderOfTheirCommits() {
        // Given
        String key = "k-" + Ids.next();
        List<String> texts = IntStream.range(0, 1_200)
                .mapToObj(i -> "{\"text\":\"" + i + "\"}")
                .toList();

        // When
        for (int i = 0; i < 12; i++) {
            int hundred = i;
            QuarkusTransaction.requiringNew()
                    .run(() -> IntStream.range(hundred * 100, hundred * 100 + 100)
                            .forEach(n -> outbox.append(event(key, (long) n, Map.of("text", "" + n)))));
        }

        // Then
        await().untilAsserted(() ->
                assertThat(published(key)).extracting(ConsumerRecord::value).containsExactlyElementsOf(texts));
        assertThat(waiting(key)).isZero();
    }

    @Test
    void publishesNothingOfATransactionThatWasRolledBack() {
        // Given
        String key = "k-" + Ids.next();
        Event after = event(key, null, Map.of("text", "committed"));

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event(key, null, Map.of("text", "rolled back")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(after));

        // Then
        await().untilAsserted(() -> assertThat(published(key))
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"text\":\"committed\"}"));
    }

    @Test
    void refusesAnEventOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.append(event("k", null, Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void holdsBackOnlyTheKeyOfAnEventThatKafkaRefuses() {
        // Given
        String tooLarge = "k-" + Ids.next();
        String other = "k-" + Ids.next();
        String megabytes = "x".repeat(2_000_000);

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(tooLarge, 1L, Map.of("text", megabytes))));
        await().untilAsserted(() -> assertThat(refusals(tooLarge)).isEqualTo(1));
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(event(tooLarge, 2L, Map.of("text", "after")));
            outbox.append(event(other, 1L, Map.of("text", "fine")));
        });

        // Then
        await().untilAsserted(() -> assertThat(published(other)).hasSize(1));
        assertThat(published(tooLarge)).isEmpty();
        assertThat(waiting(tooLarge)).isEqualTo(2);
    }

    @Test
    void writesATombstoneForDataThatAreNull() {
        // Given
        Event erased = event("k-" + Ids.next(), 3L, null);

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(erased));

        // Then
        await().untilAsserted(() -> assertThat(published(erased.key()))
                .extracting(ConsumerRecord::value)
                .containsExactly((String) null));
    }

    private static Event event(String key, Long sequence, Object data) {
        UUID id = Ids.next();
        return new Event(
                id,
                Topics.DEALS,
                key,
                "lejek.note.v1",
                id.toString(),
                Instant.parse("2026-01-05T10:00:00.123456Z"),
                sequence,
                data);
    }

    private long waiting(String key) {
        return count("select count(*) from outbox where key = ?", key);
    }

    private long refusals(String key) {
        return count("select count(*) from outbox where key = ? and refused is not null", key);
    }

    private long count(String sql, String key) {
        return jdbi.withHandle(
                handle -> handle.select(sql, key).mapTo(Long.class).one());
    }

    private List<ConsumerRecord<String, String>> published(String key) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEALS).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                    if (message.key().equals(key)) {
                        found.add(message);
                    }
                }
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

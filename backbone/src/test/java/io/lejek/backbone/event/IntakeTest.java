package io.lejek.backbone.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class IntakeTest {
    @Inject
    NoteTaker notes;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    BackboneSettings settings;

    @Test
    void appliesEveryEventOnce() {
        // Given
        String key = key();
        List<String> texts = IntStream.range(0, 700).mapToObj(Integer::toString).toList();

        // When
        texts.forEach(text -> send(key, note(text)));

        // Then
        await().untilAsserted(() -> assertThat(notes.texts(key)).containsExactlyElementsOf(texts));
    }

    @Test
    void skipsABatchThatAnotherOwnerHasDone() {
        // Given
        String key = key();
        TopicPartition partition = new TopicPartition("elsewhere", 3);
        ConsumerRecord<String, byte[]> first = new ConsumerRecord<>("elsewhere", 3, 10, key, note("first"));
        ConsumerRecord<String, byte[]> second = new ConsumerRecord<>("elsewhere", 3, 11, key, note("second"));

        // When
        intake.accept("notes", new ConsumerRecords<>(Map.of(partition, List.of(first)), Map.of()), notes::write);
        intake.accept(
                "notes", new ConsumerRecords<>(Map.of(partition, List.of(first, second)), Map.of()), notes::write);
        intake.accept("notes", new ConsumerRecords<>(Map.of(partition, List.of(second)), Map.of()), notes::write);

        // Then
        assertThat(notes.texts(key)).containsExactly("first", "second");
    }

    @Test
    void appliesTheNewestEventOfEachKeyWhereEveryEventCarriesTheWholeState() {
        // Given
        String key = key();
        String other = key();
        List<ConsumerRecord<String, byte[]>> batch = List.of(
                new ConsumerRecord<>("states", 0, 0, key, note("old")),
                new ConsumerRecord<>("states", 0, 1, other, note("only")),
                new ConsumerRecord<>("states", 0, 2, key, note("new")));

        // When
        intake.acceptNewest(
                "notes",
                new ConsumerRecords<>(Map.of(new TopicPartition("states", 0), batch), Map.of()),
                events -> events.forEach(notes::write));

        // Then
        assertThat(notes.texts(key)).containsExactly("new");
        assertThat(notes.texts(other)).containsExactly("only");
    }

    @Test
    void parksAnEventThatCannotBeReadAndGoesOn() {
        // Given
        String key = key();

        // When
        send(key, note("before"));
        send(key, "{broken".getBytes(StandardCharsets.UTF_8));
        send(key, note("after"));

        // Then
        await().untilAsserted(() -> assertThat(notes.texts(key)).containsExactly("before", "after"));
        assertThat(parkedReason(key)).contains("do not fit Note");
    }

    @Test
    void parksAnEventWhoseEffectKeepsFailingAndKeepsNothingOfItsEffect() {
        // Given
        String key = key();

        // When
        send(key, note("before"));
        send(key, note("burning"));
        send(key, note("after"));

        // Then
        await().untilAsserted(() -> assertThat(notes.texts(key)).containsExactly("before", "after"));
        assertThat(parkedReason(key)).contains("this note burns");
    }

    private static String key() {
        return "k-" + Ids.next();
    }

    private static byte[] note(String text) {
        return ("{\"text\":\"" + text + "\",\"unknown\":1}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void forgetsWhatIsParkedOfAKeyWhenItIsErased() {
        // Given
        String key = key();
        String other = key();
        Consumer<IncomingEvent> read = event -> {
            if (!event.isTombstone()) {
                event.as(NoteTaker.Note.class);
            }
        };
        byte[] broken = "{broken".getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> erasure = new ConsumerRecord<>("erasures", 0, 2, key, null);
        take(
                read,
                List.of(
                        new ConsumerRecord<>("erasures", 0, 0, key, broken),
                        new ConsumerRecord<>("erasures", 0, 1, other, broken)));
        assertThat(parkedReason(key)).contains("do not fit Note");

        // When
        take(read, List.of(erasure));

        // Then
        assertThat(parked(key)).isZero();
        assertThat(parked(other)).isEqualTo(1);
    }

    private void take(Consumer<IncomingEvent> effect, List<ConsumerRecord<String, byte[]>> batch) {
        TopicPartition partition = new TopicPartition("erasures", 0);
        intake.accept("notes", new ConsumerRecords<>(Map.of(partition, batch), Map.of()), effect);
    }

    private int parked(String key) {
        return jdbi.withHandle(
                handle -> handle.select("select count(*) from parked_event where convert_from(key, 'UTF8') = ?", key)
                        .mapTo(Integer.class)
                        .one());
    }

    private String parkedReason(String key) {
        return jdbi.withHandle(
                handle -> handle.select("select reason from parked_event where convert_from(key, 'UTF8') = ?", key)
                        .mapTo(String.class)
                        .one());
    }

    private void send(String key, byte[] data) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.servers()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.CRM_INTERACTIONS, key, data));
        }
    }
}

package io.lejek.backbone.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class IntakePositionTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.USERS, 0);

    @Inject
    Offsets offsets;

    @Inject
    BackboneSettings settings;

    @Test
    void stopsLoudlyWhereKafkaNoLongerHoldsTheStoredOffset() {
        // Given
        String group = "g-" + Ids.next();
        IntakeLosses losses = new IntakeLosses();
        IntakeHealth health = new IntakeHealth(losses);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        QuarkusTransaction.requiringNew().run(() -> offsets.begin(group, PARTITION, 1_000_000));

        try (KafkaConsumer<String, byte[]> consumer = consumer(group)) {
            consumer.assign(List.of(PARTITION));

            // When
            new IntakePosition(offsets, losses).onPartitionsAssigned(consumer, List.of(PARTITION));

            // Then
            assertThat(consumer.paused()).containsExactly(PARTITION);
        }
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    }

    private KafkaConsumer<String, byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", settings.servers(), "group.id", group),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}

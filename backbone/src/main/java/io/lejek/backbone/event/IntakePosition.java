package io.lejek.backbone.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Puts a consumer that is given partitions at the offsets stored in the database.
 *
 * <p>Where Kafka no longer holds the stored offset, events were lost for this service: the partition is paused and the
 * readiness light goes red, because going on would hide the loss.
 */
@ApplicationScoped
@Identifier("intake")
class IntakePosition implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(IntakePosition.class);
    private static final int ATTEMPTS = 200;

    private final Offsets offsets;
    private final IntakeLosses losses;

    IntakePosition(Offsets offsets, IntakeLosses losses) {
        this.offsets = offsets;
        this.losses = losses;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String name = consumer.groupMetadata().groupId();
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long beginning = first.getOrDefault(partition, 0L);
            long next = stored(name, partition, beginning);
            if (next < beginning || next > end.getOrDefault(partition, Long.MAX_VALUE)) {
                consumer.pause(List.of(partition));
                String loss =
                        "%s stops at %s: its offset %d is outside of what Kafka holds (%d to %d). Restore the topic or rebuild the service's data."
                                .formatted(name, partition, next, beginning, end.get(partition));
                LOG.error(loss);
                losses.add(loss);
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    private long stored(String name, TopicPartition partition, long beginning) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    OptionalLong next = offsets.find(name, partition);
                    if (next.isEmpty()) {
                        offsets.begin(name, partition, beginning);
                    }
                    return next.orElse(beginning);
                });
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warnf("%s waits for PostgreSQL to tell its offsets: %s", name, e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}

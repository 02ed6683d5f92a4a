package io.lejek.funnel.metric;

import io.lejek.backbone.event.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** For how long the oldest deal event waits that is in Kafka but not in the figures; every replica sees the same offsets. */
@ApplicationScoped
public class Lag {
    private static final int PATIENCE_SECONDS = 5;

    private final Jdbi jdbi;
    private final Map<String, Object> kafka;
    private final String consumer;
    private final Clock clock;
    private final Backlog backlog = new Backlog();
    private @Nullable Admin admin;
    private volatile @Nullable Duration last;

    Lag(
            Jdbi jdbi,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.crm-deals.group.id") String consumer,
            Clock clock) {
        this.jdbi = jdbi;
        this.kafka = kafka;
        this.consumer = consumer;
        this.clock = clock;
    }

    /** 0 when nothing waits; null before the first sample and while Kafka does not answer. */
    public @Nullable Long seconds() {
        Duration lag = last;
        return lag == null ? null : lag.toSeconds();
    }

    /** Looks once; called every second by {@link Watch}. */
    void sample() {
        try {
            Map<Integer, Long> ends = ends();
            last = backlog.sample(clock.instant(), ends, positions());
        } catch (ExecutionException | TimeoutException kafkaIsAway) {
            last = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Integer, Long> ends() throws ExecutionException, TimeoutException, InterruptedException {
        Admin client = admin();
        Map<TopicPartition, OffsetSpec> wanted = client
                .describeTopics(List.of(Topics.DEALS))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(TopicPartitionInfo::partition)
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(Topics.DEALS, partition), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                client.listOffsets(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private Map<Integer, Long> positions() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select partition, next from consumer_offset where consumer = :consumer and topic = :topic")
                .bind("consumer", consumer)
                .bind("topic", Topics.DEALS)
                .reduceRows(new HashMap<>(), (positions, row) -> {
                    positions.put(row.getColumn("partition", Integer.class), row.getColumn("next", Long.class));
                    return positions;
                }));
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka.entrySet().stream()
                    .filter(entry -> AdminClientConfig.configNames().contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}

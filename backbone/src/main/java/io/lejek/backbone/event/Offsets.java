package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/** How far each consumer has come, kept in the transaction of the effect. */
@ApplicationScoped
class Offsets {
    private final Jdbi jdbi;

    Offsets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next offsets to process; locks their rows until the end of the transaction, so that two owners take turns. */
    Map<TopicPartition, Long> lock(String consumer, Collection<TopicPartition> partitions) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select topic, partition, next from consumer_offset
                        where consumer = :consumer and (topic, partition) in (select * from unnest(:topics, :partitions))
                        order by topic, partition for update
                        """)
                .bind("consumer", consumer)
                .bindArray("topics", String.class, topics(partitions))
                .bindArray("partitions", Integer.class, numbers(partitions))
                .map((row, context) -> Map.entry(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")), row.getLong("next")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    OptionalLong find(String consumer, TopicPartition partition) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select next from consumer_offset
                        where consumer = :consumer and topic = :topic and partition = :partition
                        """)
                .bind("consumer", consumer)
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    void begin(String consumer, TopicPartition partition, long next) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into consumer_offset (consumer, topic, partition, next)
                        values (:consumer, :topic, :partition, :next) on conflict do nothing
                        """)
                .bind("consumer", consumer)
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .bind("next", next)
                .execute());
    }

    void advance(String consumer, Map<TopicPartition, Long> next) {
        List<TopicPartition> partitions = List.copyOf(next.keySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into consumer_offset (consumer, topic, partition, next)
                        select :consumer, n.* from unnest(:topics, :partitions, :next) n
                        on conflict (consumer, topic, partition) do update set next = excluded.next
                        """)
                .bind("consumer", consumer)
                .bindArray("topics", String.class, topics(partitions))
                .bindArray("partitions", Integer.class, numbers(partitions))
                .bindArray(
                        "next", Long.class, partitions.stream().map(next::get).toArray())
                .execute());
    }

    private static Object[] topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray();
    }

    private static Object[] numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray();
    }
}

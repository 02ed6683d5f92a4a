package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** The next offset to process; locks the row until the end of the transaction, so that two owners take turns. */
    OptionalLong lock(String consumer, TopicPartition partition) {
        return find(consumer, partition, " for update");
    }

    OptionalLong find(String consumer, TopicPartition partition) {
        return find(consumer, partition, "");
    }

    private OptionalLong find(String consumer, TopicPartition partition, String locking) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select next from consumer_offset
                        where consumer = :consumer and topic = :topic and partition = :partition
                        """ + locking)
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

    void advance(String consumer, TopicPartition partition, long next) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update consumer_offset set next = :next
                        where consumer = :consumer and topic = :topic and partition = :partition
                        """)
                .bind("consumer", consumer)
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .bind("next", next)
                .execute());
    }
}

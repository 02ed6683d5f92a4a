package io.lejek.backbone.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes batches from Kafka so that the effect of each event happens exactly once: the effect and the consumer's offset are
 * committed in one transaction, in this service's own database.
 *
 * <p>Two owners of a partition (a rebalance lets the old one finish what is in flight) take turns on the offset's row, and
 * skip what the other has done. While PostgreSQL is away the batch waits. An event that cannot be read, or fails three
 * times while PostgreSQL answers, is parked with its bytes, offset and reason, and the flow goes on; a tombstone takes what
 * is parked of its key away.
 *
 * <p>A service configures a channel by {@code topic} and {@code group.id} alone; the rest is preset in this module's
 * {@code META-INF/microprofile-config.properties}: batches, no commits to Kafka, and {@link IntakePosition}, which seeks
 * to the stored offsets.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int ATTEMPTS = 3;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Jdbi jdbi;
    private final Offsets offsets;
    private final ParkedEvents parked;
    private final ObjectMapper json;
    private final Config config;
    private volatile boolean stopped;

    Intake(Jdbi jdbi, Offsets offsets, ParkedEvents parked, ObjectMapper json, Config config) {
        this.jdbi = jdbi;
        this.offsets = offsets;
        this.parked = parked;
        this.json = json;
        this.config = config;
    }

    /** Applies the events of a batch one after the other, in one transaction. */
    public void accept(String channel, ConsumerRecords<String, byte[]> batch, Consumer<IncomingEvent> effect) {
        acceptBatch(channel, batch, events -> events.forEach(effect));
    }

    /** Applies the events of a batch together, in one transaction; for effects that are written as sets. */
    public void acceptBatch(
            String channel, ConsumerRecords<String, byte[]> batch, Consumer<List<IncomingEvent>> effect) {
        String consumer = config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class);
        for (TopicPartition partition : batch.partitions()) {
            accept(consumer, partition, batch.records(partition), effect);
        }
    }

    /** Applies the newest event of each key, together, in one transaction; for topics whose every event carries the whole state. */
    public void acceptNewest(
            String channel, ConsumerRecords<String, byte[]> batch, Consumer<List<IncomingEvent>> effect) {
        acceptBatch(channel, batch, events -> effect.accept(newest(events)));
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopped = true;
    }

    void stopAtLast(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private static List<IncomingEvent> newest(List<IncomingEvent> events) {
        Map<String, IncomingEvent> byKey = new LinkedHashMap<>();
        events.forEach(event -> byKey.put(event.key(), event));
        return List.copyOf(byKey.values());
    }

    private void accept(
            String consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<List<IncomingEvent>> effect) {
        int failures = 0;
        while (!stopped) {
            try {
                apply(consumer, partition, records, effect);
                return;
            } catch (RuntimeException e) {
                boolean databaseAnswers = databaseAnswers();
                failures = databaseAnswers ? failures + 1 : failures;
                if (databaseAnswers && (e instanceof UnreadableEvent || failures >= ATTEMPTS)) {
                    oneByOne(consumer, partition, records, effect, e);
                    return;
                }
                LOG.warnf("%s waits at %s: %s", consumer, partition, e.getMessage());
                LOG.debug("The intake waits", e);
                pause(failures);
            }
        }
    }

    private void oneByOne(
            String consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<List<IncomingEvent>> effect,
            RuntimeException cause) {
        if (records.size() == 1) {
            park(consumer, partition, records.getFirst(), cause);
        } else {
            records.forEach(message -> accept(consumer, partition, List.of(message), effect));
        }
    }

    private void apply(
            String consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<List<IncomingEvent>> effect) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<IncomingEvent> events = new ArrayList<>(records.size());
            OptionalLong next = offsets.lock(consumer, partition);
            for (ConsumerRecord<String, byte[]> message : records) {
                if (message.offset() >= next.orElse(0)) {
                    events.add(new IncomingEvent(message, json));
                }
            }
            if (!events.isEmpty()) {
                effect.accept(events);
                forgetParked(consumer, partition, events);
                advance(consumer, partition, next, records.getLast().offset() + 1);
            }
        });
    }

    private void forgetParked(String consumer, TopicPartition partition, List<IncomingEvent> events) {
        List<String> erased = events.stream()
                .filter(IncomingEvent::isTombstone)
                .map(IncomingEvent::key)
                .toList();
        if (!erased.isEmpty()) {
            parked.forget(consumer, partition.topic(), erased);
        }
    }

    private void park(
            String consumer, TopicPartition partition, ConsumerRecord<String, byte[]> message, RuntimeException cause) {
        QuarkusTransaction.requiringNew().run(() -> {
            OptionalLong next = offsets.lock(consumer, partition);
            if (message.offset() >= next.orElse(0)) {
                parked.add(consumer, message, String.valueOf(cause.getMessage()));
                advance(consumer, partition, next, message.offset() + 1);
                LOG.errorf(
                        "%s parked the event at %s offset %d: %s",
                        consumer, partition, message.offset(), cause.getMessage());
                LOG.debug("The parked event's failure", cause);
            }
        });
    }

    private void advance(String consumer, TopicPartition partition, OptionalLong from, long next) {
        if (from.isEmpty()) {
            offsets.begin(consumer, partition, next);
        } else {
            offsets.advance(consumer, partition, next);
        }
    }

    private boolean databaseAnswers() {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> jdbi.withHandle(handle -> handle.createQuery("select true")
                            .mapTo(Boolean.class)
                            .one()));
        } catch (RuntimeException away) {
            return false;
        }
    }

    private void pause(int failures) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MS, 200L << Math.min(failures, 5)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}

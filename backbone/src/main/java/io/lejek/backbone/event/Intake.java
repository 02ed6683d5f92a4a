package io.lejek.backbone.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes batches from Kafka so that the effect of each event happens exactly once: the effects and the consumer's offsets are
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
        this.json = tolerant(json);
        this.config = config;
    }

    /** Applies the events of a batch one after the other, in one transaction. */
    public void accept(String channel, ConsumerRecords<String, byte[]> batch, Consumer<IncomingEvent> effect) {
        acceptBatch(channel, batch, events -> events.forEach(effect));
    }

    /** Applies the events of a batch, of any partitions, together in one transaction; for effects that are written as sets. */
    public void acceptBatch(
            String channel, ConsumerRecords<String, byte[]> batch, Consumer<List<IncomingEvent>> effect) {
        String consumer = config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class);
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>(batch.count());
        batch.forEach(messages::add);
        accept(consumer, messages, effect);
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

    /** Passes over unknown fields as they are read: to ignore them, as a reader is told elsewhere, is to copy them first. */
    private static ObjectMapper tolerant(ObjectMapper json) {
        return json.copy().setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            @Override
            public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
                return super.findPropertyIgnoralByName(config, annotated).withIgnoreUnknown();
            }
        });
    }

    private static List<IncomingEvent> newest(List<IncomingEvent> events) {
        Map<String, IncomingEvent> byKey = new LinkedHashMap<>();
        events.forEach(event -> byKey.put(event.key(), event));
        return List.copyOf(byKey.values());
    }

    private void accept(
            String consumer, List<ConsumerRecord<String, byte[]>> messages, Consumer<List<IncomingEvent>> effect) {
        int failures = 0;
        while (!stopped) {
            try {
                apply(consumer, messages, effect);
                return;
            } catch (RuntimeException e) {
                boolean databaseAnswers = databaseAnswers();
                failures = databaseAnswers ? failures + 1 : failures;
                if (databaseAnswers && (e instanceof UnreadableEvent || failures >= ATTEMPTS)) {
                    oneByOne(consumer, messages, effect, e);
                    return;
                }
                LOG.warnf("%s waits at %s: %s", consumer, messages.getFirst().topic(), e.getMessage());
                LOG.debug("The intake waits", e);
                pause(failures);
            }
        }
    }

    private void oneByOne(
            String consumer,
            List<ConsumerRecord<String, byte[]>> messages,
            Consumer<List<IncomingEvent>> effect,
            RuntimeException cause) {
        if (messages.size() == 1) {
            park(consumer, messages.getFirst(), cause);
        } else {
            messages.forEach(message -> accept(consumer, List.of(message), effect));
        }
    }

    private void apply(
            String consumer, List<ConsumerRecord<String, byte[]>> messages, Consumer<List<IncomingEvent>> effect) {
        QuarkusTransaction.requiringNew().run(() -> {
            Map<TopicPartition, Long> next = offsets.lock(consumer, partitions(messages));
            List<IncomingEvent> events = new ArrayList<>(messages.size());
            Map<TopicPartition, Long> reached = new HashMap<>();
            for (ConsumerRecord<String, byte[]> message : messages) {
                TopicPartition partition = partition(message);
                if (message.offset() >= next.getOrDefault(partition, 0L)) {
                    events.add(new IncomingEvent(message, json));
                    reached.put(partition, message.offset() + 1);
                }
            }
            if (!events.isEmpty()) {
                effect.accept(events);
                forgetParked(consumer, events);
                offsets.advance(consumer, reached);
            }
        });
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> message) {
        return new TopicPartition(message.topic(), message.partition());
    }

    private static Set<TopicPartition> partitions(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream().map(Intake::partition).collect(Collectors.toSet());
    }

    private void forgetParked(String consumer, List<IncomingEvent> events) {
        List<String> erased = events.stream()
                .filter(IncomingEvent::isTombstone)
                .map(IncomingEvent::key)
                .toList();
        if (!erased.isEmpty()) {
            parked.forget(consumer, events.getFirst().topic(), erased);
        }
    }

    private void park(String consumer, ConsumerRecord<String, byte[]> message, RuntimeException cause) {
        QuarkusTransaction.requiringNew().run(() -> {
            TopicPartition partition = partition(message);
            long next = offsets.lock(consumer, Set.of(partition)).getOrDefault(partition, 0L);
            if (message.offset() >= next) {
                parked.add(consumer, message, String.valueOf(cause.getMessage()));
                offsets.advance(consumer, Map.of(partition, message.offset() + 1));
                LOG.errorf(
                        "%s parked the event at %s offset %d: %s",
                        consumer, partition, message.offset(), cause.getMessage());
                LOG.debug("The parked event's failure", cause);
            }
        });
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

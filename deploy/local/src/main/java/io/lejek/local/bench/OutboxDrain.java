package io.lejek.local.bench;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** How fast crm's relay empties its outbox, beside a plain producer that sends as many equal records, acks=all. */
final class OutboxDrain {
    private static final int EVENTS = 50_000;
    private static final String TOPIC = "bench.drain";
    private static final String DATA = "x".repeat(400);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private OutboxDrain() {}

    static List<Figure> measure(Settings settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.kafkaServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        }
        plainProducer(settings, EVENTS / 5);
        double producer = plainProducer(settings, EVENTS);
        double outbox = outbox(settings);
        return List.of(
                Figure.shown("outbox drain", outbox, "events/s"),
                Figure.shown("plain producer, acks=all", producer, "events/s"),
                Figure.shown("outbox drain / plain producer", outbox / producer, "ratio"));
    }

    private static double plainProducer(Settings settings, int events) throws Exception {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", settings.kafkaServers(), "acks", "all", "linger.ms", 1);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.partitionsFor(TOPIC);
            long begun = System.nanoTime();
            List<Future<?>> sends = new ArrayList<>(events);
            for (int i = 0; i < events; i++) {
                ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, "k" + i, DATA);
                message.headers().add("ce_type", "lejek.bench.v1".getBytes(StandardCharsets.UTF_8));
                sends.add(producer.send(message));
            }
            for (Future<?> send : sends) {
                send.get();
            }
            return rate(events, begun);
        }
    }

    private static double outbox(Settings settings) throws SQLException, InterruptedException {
        try (Connection database = DriverManager.getConnection(
                        settings.databaseUrl(), settings.text(Key.DB_USER), settings.text(Key.DB_PASSWORD));
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into crm.outbox (lane, topic, key, event_id, type, subject, time, sequence, data)
                    select mod(i, 16), '%s', 'k' || i, gen_random_uuid(), 'lejek.bench.v1', 'bench', now(), i, convert_to('%s', 'UTF8')
                    from generate_series(1, %d) i
                    """.formatted(TOPIC, DATA, EVENTS));
            long begun = System.nanoTime();
            while (waiting(statement)) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the outbox was not emptied within " + PATIENCE);
                }
                Thread.sleep(20);
            }
            return rate(EVENTS, begun);
        }
    }

    private static boolean waiting(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select exists (select 1 from crm.outbox where topic = '" + TOPIC + "')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static double rate(int events, long begun) {
        return events / ((System.nanoTime() - begun) / 1e9);
    }
}

package io.lejek.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker (KRaft, one node) as a child JVM, with its data in a folder that survives restarts. */
public final class LocalKafka implements AutoCloseable {
    private final Child child;
    private final int port;

    private LocalKafka(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts the broker and waits until it answers.
     *
     * @param home where data, configuration and log are kept
     * @param port of the broker on 127.0.0.1
     * @param controllerPort of the controller on 127.0.0.1
     * @throws IllegalStateException when the broker does not answer within a minute; the message names its log
     */
    public static LocalKafka start(Path home, int port, int controllerPort) {
        try {
            Files.createDirectories(home);
            Path configuration = home.resolve("server.properties");
            Files.writeString(configuration, configuration(home, port, controllerPort));
            List<String> command = List.of(
                    Jvm.java(),
                    "-Xmx320m",
                    "-Xms96m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xss512k",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KafkaNode.class.getName(),
                    configuration.toString());
            Child child = Child.start(new Child.Command("kafka", command, Map.of(), home, "TERM"));
            LocalKafka kafka = new LocalKafka(child, port);
            kafka.awaitReadyOrStop(home);
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare Kafka in " + home + ": " + e.getMessage(), e);
        }
    }

    private static String configuration(Path home, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.consumer.min.session.timeout.ms=6000
                group.consumer.session.timeout.ms=10000
                group.consumer.min.heartbeat.interval.ms=1000
                group.consumer.heartbeat.interval.ms=2000
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                log.segment.bytes=67108864
                log.retention.hours=-1
                """.formatted(port, controllerPort, home.resolve("logs"));
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    public Child child() {
        return child;
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(30));
    }

    private void awaitReadyOrStop(Path home) {
        try {
            awaitReady(home);
        } catch (RuntimeException notReady) {
            close();
            throw notReady;
        }
    }

    private void awaitReady(Path home) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers()) {
            if (!child.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Kafka does not answer on port " + port + ", see " + home.resolve("kafka.log"));
            }
            Pause.briefly();
        }
    }

    private boolean answers() {
        if (!Ports.accepts(port)) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // Kafka's client looks for its plug-ins in the thread's class loader, which may hold foreign copies of its classes.
    private Admin admin() {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of("bootstrap.servers", servers(), "request.timeout.ms", "3000"));
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}

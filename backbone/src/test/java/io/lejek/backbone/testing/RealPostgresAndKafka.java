package io.lejek.backbone.testing;

import io.lejek.local.part.LocalKafka;
import io.lejek.local.part.LocalPostgres;
import io.lejek.local.part.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server and a real Kafka broker in a temporary folder, for {@code @WithTestResource}. They live as long
 * as the test JVM, so that test classes of different profiles share them.
 */
public class RealPostgresAndKafka implements QuarkusTestResourceLifecycleManager {
    // Quarkus loads this class in several class loaders; what is running is known to all of them by these properties.
    private static final String DATABASE = "lejek.test.database";
    private static final String SERVERS = "lejek.test.kafka";

    @Override
    public Map<String, String> start() {
        Properties shared = System.getProperties();
        synchronized (shared) {
            if (shared.getProperty(DATABASE) == null) {
                startParts(shared);
            }
        }
        return Map.of(
                "lejek.db.url", shared.getProperty(DATABASE),
                "lejek.kafka.servers", shared.getProperty(SERVERS),
                "lejek.jwt.public-key", Tokens.publicKeyFile(),
                "lejek.jwt.private-key", Tokens.privateKeyFile());
    }

    @Override
    public void stop() {
        // The parts end with this JVM.
    }

    private static void startParts(Properties shared) {
        // Kafka's client looks for its plug-ins in the thread's class loader; in the one of the application under test
        // it would find second, foreign copies of its own classes.
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(RealPostgresAndKafka.class.getClassLoader());
        try {
            startPartsHere(shared);
        } finally {
            thread.setContextClassLoader(former);
        }
    }

    private static void startPartsHere(Properties shared) {
        Path home = temporaryFolder();
        LocalPostgres postgres = LocalPostgres.start(home.resolve("postgres"), Ports.free(), false);
        LocalKafka kafka = LocalKafka.start(home.resolve("kafka"), Ports.free(), Ports.free());
        shared.setProperty(DATABASE, postgres.jdbcUrl());
        shared.setProperty(SERVERS, kafka.servers());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
            sweep(home);
        }));
    }

    private static void sweep(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException leftBehind) {
            // A temporary folder; the system sweeps it.
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lejek-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

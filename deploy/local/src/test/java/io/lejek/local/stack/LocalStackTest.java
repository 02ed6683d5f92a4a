package io.lejek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The looking-after itself, on a stack of the trial's process alone: it starts within a second. */
class LocalStackTest {
    private static final Set<Service> NO_SERVICE = EnumSet.allOf(Service.class);

    @TempDir
    Path data;

    private Settings settings;

    @BeforeEach
    void nameARealDatabaseAndKafka() {
        settings = Settings.ephemeral(data)
                .with(Key.DB_URL, "jdbc:postgresql://127.0.0.1/elsewhere")
                .with(Key.KAFKA_SERVERS, "127.0.0.1:9");
    }

    @Test
    void startsAPartAgainThatWasKilled() throws InterruptedException {
        try (LocalStack stack = LocalStack.prepare(settings, NO_SERVICE, Progress.silent())) {
            // Given
            stack.open();
            long first = stack.pid("trial").orElseThrow();

            // When
            stack.kill("trial");
            ProcessHandle.of(first).ifPresent(process -> process.onExit().join());
            stack.awaitHealthy(Duration.ofSeconds(30));

            // Then
            assertThat(stack.pid("trial").orElseThrow()).isNotEqualTo(first);
        }
    }

    @Test
    void stopsWhatItStarted() {
        // Given
        LocalStack stack = LocalStack.prepare(settings, NO_SERVICE, Progress.silent());
        stack.open();
        long pid = stack.pid("trial").orElseThrow();

        // When
        stack.close();

        // Then
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(StackState.last(settings)).isEmpty();
        assertThat(UsedPorts.busy(settings)).isEmpty();
    }

    @Test
    void secondStartSaysWhoRuns() {
        try (LocalStack first = LocalStack.prepare(settings, NO_SERVICE, Progress.silent());
                LocalStack second = LocalStack.prepare(settings, NO_SERVICE, Progress.silent())) {
            // Given
            first.open();

            // When
            assertThatThrownBy(second::open)

                    // Then
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContainingAll(
                            data.toString(),
                            "process " + ProcessHandle.current().pid(),
                            settings.address(),
                            "./lejek stop",
                            "lejek.data");
            assertThat(StackState.running(settings)).isPresent();
        }
    }

    @Test
    void busyPortIsNamedWithItsHolderAndKey() throws IOException {
        // Given
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalStack stack = LocalStack.prepare(
                        settings.with(Key.TRIAL_SMTP_PORT, Integer.toString(holder.getLocalPort())),
                        NO_SERVICE,
                        Progress.silent())) {
            // When
            assertThatThrownBy(stack::open)

                    // Then
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContainingAll(
                            "Port " + holder.getLocalPort(),
                            "process " + ProcessHandle.current().pid(),
                            "lejek.trial.smtp.port",
                            "LEJEK_TRIAL_SMTP_PORT");
        }
    }

    @Test
    void portGivenTwiceIsNamed() {
        // Given
        Settings twice = settings.with(Key.TRIAL_SMTP_PORT, settings.text(Key.TRIAL_WEB_PORT));

        // When
        var busy = UsedPorts.busy(twice);

        // Then
        assertThat(busy).singleElement().asString().contains("lejek.trial.smtp.port", "lejek.trial.web.port");
    }

    @Test
    void makesItsKeysOnceAndForItsOwnerAlone() throws IOException {
        // Given
        StackPaths paths = StackPaths.of(settings);
        Secrets.provideJwtKeys(settings, paths);
        Path key = paths.privateKey(settings);
        String first = Files.readString(key);

        // When
        Secrets.provideJwtKeys(settings, paths);

        // Then
        assertThat(first).startsWith("-----BEGIN PRIVATE KEY-----\n").isEqualTo(Files.readString(key));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(paths.publicKey(settings)).content().contains("BEGIN PUBLIC KEY");
    }

    @Test
    void refusesNamedKeysThatAreNotThere() {
        // Given
        Settings named = settings.with(Key.JWT_PRIVATE, data.resolve("mine.pem").toString());

        // When
        assertThatThrownBy(() -> Secrets.provideJwtKeys(named, StackPaths.of(named)))

                // Then
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("lejek.jwt.private-key");
    }
}

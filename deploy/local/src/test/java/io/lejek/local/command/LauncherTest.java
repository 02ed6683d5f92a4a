package io.lejek.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.local.part.Jvm;
import io.lejek.local.part.LocalPostgres;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.StackState;
import io.lejek.local.stack.UsedPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, without the services. */
class LauncherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Process> launchers = new ArrayList<>();
    private Settings settings;
    private Path config;

    @BeforeEach
    void writeSettings() throws IOException {
        write(Settings.ephemeral(folder.resolve("data")));
    }

    private void write(Settings written) throws IOException {
        settings = written;
        config = folder.resolve("lejek.properties");
        Properties properties = new Properties();
        properties.putAll(settings.written());
        try (var out = Files.newBufferedWriter(config)) {
            properties.store(out, null);
        }
    }

    @AfterEach
    void endLaunchers() throws InterruptedException {
        for (Process launcher : launchers) {
            launcher.destroy();
            launcher.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void killedLauncherLeavesNoOrphanAndLosesNoData() throws Exception {
        // Given
        Process killed = launch();
        List<ProcessHandle> parts = awaitReady().parts().stream()
                .map(part -> part.process().orElseThrow())
                .toList();
        sql("create table kept as select 42 as answer");

        // When
        killed.destroyForcibly().waitFor();

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
            assertThat(UsedPorts.busy(settings)).isEmpty();
        });
        launch();
        assertThat(awaitReady().parts()).hasSameSizeAs(parts);
        sql("select answer from kept");
    }

    @Test
    void stopEndsTheLauncherFromOutside() throws Exception {
        // Given
        write(settings.with(Key.DB_URL, "jdbc:postgresql://127.0.0.1/elsewhere")
                .with(Key.KAFKA_SERVERS, "127.0.0.1:9"));
        Process launcher = launch();
        awaitReady();
        int whileRunning = run("status");

        // When
        int stopped = run("stop");

        // Then
        assertThat(whileRunning).isZero();
        assertThat(stopped).isZero();
        assertThat(launcher.isAlive()).isFalse();
        assertThat(UsedPorts.busy(settings)).isEmpty();
        assertThat(run("status")).isEqualTo(1);
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.LAUNCHER_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.lejek.local.Lejek", "start"));
        command.addAll(List.of("--config", config.toString(), "--without", "crm,telephony,messaging,funnel"));
        Process launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        launchers.add(launcher);
        return launcher;
    }

    private StackState awaitReady() {
        return await().atMost(PATIENCE)
                .until(
                        () -> StackState.running(settings),
                        state -> state.filter(StackState::ready).isPresent())
                .orElseThrow();
    }

    private int run(String command) {
        return Commands.run(command, "--config", config.toString());
    }

    private void sql(String statement) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + settings.text(Key.TRIAL_DB_PORT) + "/" + LocalPostgres.DATABASE;
        try (var connection = DriverManager.getConnection(url, LocalPostgres.USER, "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

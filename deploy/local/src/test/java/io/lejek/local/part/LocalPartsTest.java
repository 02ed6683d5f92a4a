package io.lejek.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPartsTest {
    @TempDir
    Path home;

    @Test
    void postgresKeepsItsDataOverARestart() throws Exception {
        // Given
        int port = Ports.free();
        try (LocalPostgres postgres = LocalPostgres.start(home, port, false);
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "")) {
            connection.createStatement().execute("create table kept as select 42 as answer");
        }

        // When
        try (LocalPostgres postgres = LocalPostgres.start(home, port, false);
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "")) {
            var rows = connection.createStatement().executeQuery("select answer from kept");

            // Then
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void kafkaKeepsItsTopicsOverAKill() throws Exception {
        // Given
        int port = Ports.free();
        int controllerPort = Ports.free();
        LocalKafka first = LocalKafka.start(home, port, controllerPort);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", first.servers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        ProcessHandle.of(first.child().pid().orElseThrow()).orElseThrow().destroyForcibly();
        first.child().onExit().get(20, TimeUnit.SECONDS);

        // When
        try (LocalKafka second = LocalKafka.start(home, port, controllerPort);
                Admin admin = Admin.create(Map.of("bootstrap.servers", second.servers()))) {

            // Then
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("kept");
        }
    }
}

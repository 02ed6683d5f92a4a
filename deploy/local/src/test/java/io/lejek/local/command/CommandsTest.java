package io.lejek.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.local.stack.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "start --fast",
                "bench no-such-bench",
                "start --without nobody",
                "stop now",
                "import",
                "import no-such-file.csv",
                "demo --clients 299",
                "demo --clients many"
            })
    void wrongUseExitsWithTwo(String arguments) {
        assertThat(Commands.run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "start --help", "bench", "config"})
    void explainsItself(String arguments) {
        assertThat(Commands.run(arguments.split(" "))).isZero();
    }

    @Test
    void wrongSettingExitsWithTwo() throws Exception {
        // Given
        Path config = Files.writeString(folder.resolve("lejek.properties"), "lejek.crm.port=none\n");

        // When
        int code = Commands.run("status", "--config", config.toString());

        // Then
        assertThat(code).isEqualTo(2);
    }

    @Test
    void nothingToStopIsNoFailure() throws Exception {
        // Given
        Path config = Files.writeString(folder.resolve("lejek.properties"), "lejek.data=" + folder.resolve("data"));

        // When
        int code = Commands.run("stop", "--config", config.toString());

        // Then
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @CsvSource({"help, 0, ./lejek start", "'', 0, ./lejek start", "nonsense, 2, There is no command 'nonsense'"})
    void scriptExplainsItself(String command, int code, String said) throws Exception {
        // When
        Process script = new ProcessBuilder(
                        "/bin/sh", Programs.home().resolve("lejek").toString(), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(script.waitFor()).isEqualTo(code);
        assertThat(answer).contains(said);
    }
}

package io.lejek.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.local.part.Ports;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationsTest {
    @ParameterizedTest
    @CsvSource({
        "'220 mail ready|250 mail at your service', GOOD, greets",
        "'220 mail ready|550 go away', BAD, 550 go away",
        "'HTTP/1.1 400 Bad Request', BAD, closed",
    })
    void judgesAnSmtpServerByItsAnswers(String answers, Finding.Verdict verdict, String detail) throws IOException {
        try (ServerSocket server = serving(answers)) {
            // When
            Finding finding = new Integrations(
                            Settings.of(Map.of(
                                    "lejek.messaging.smtp.host",
                                    "127.0.0.1",
                                    "lejek.messaging.smtp.port",
                                    Integer.toString(server.getLocalPort()))),
                            false)
                    .smtp();

            // Then
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.detail()).contains(detail);
            assertThat(finding.fix().isEmpty()).isEqualTo(verdict == Finding.Verdict.GOOD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Asterisk Call Manager/9.0.0|Response: Success|', GOOD, signed in",
        "'Asterisk Call Manager/9.0.0|Response: Error|Message: Authentication failed|', BAD, refuses the login of lejek",
        "'SSH-2.0-OpenSSH', BAD, closed",
    })
    void judgesAPbxByItsAnswers(String answers, Finding.Verdict verdict, String detail) throws IOException {
        try (ServerSocket server = serving(answers)) {
            // When
            Finding finding = new Integrations(
                            Settings.of(Map.of(
                                    "lejek.telephony.pbx.main.host", "127.0.0.1",
                                    "lejek.telephony.pbx.main.port", Integer.toString(server.getLocalPort()),
                                    "lejek.telephony.pbx.main.username", "lejek",
                                    "lejek.telephony.pbx.main.secret", "secret")),
                            false)
                    .pbxs()
                    .getFirst();

            // Then
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.detail()).contains(detail).doesNotContain("secret");
        }
    }

    @Test
    void namesTheKeysOfADatabaseThatDoesNotAnswer() {
        // Given
        String url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/lejek";

        // When
        Finding finding = new Integrations(Settings.of(Map.of("lejek.db.url", url)), false).database();

        // Then
        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.BAD);
        assertThat(finding.detail()).contains(url);
        assertThat(finding.fix()).contains("lejek.db.url", "lejek.db.user", "lejek.db.password");
    }

    @Test
    void leavesOutThePartsOfATrialThatDoesNotRun() {
        // When
        Integrations integrations = new Integrations(Settings.of(Map.of()), false);

        // Then
        assertThat(integrations.database().verdict()).isEqualTo(Finding.Verdict.LEFT_OUT);
        assertThat(integrations.kafka().verdict()).isEqualTo(Finding.Verdict.LEFT_OUT);
        assertThat(integrations.smtp().verdict()).isEqualTo(Finding.Verdict.LEFT_OUT);
    }

    /** A server that says these lines to the first caller, hears it out, and closes. */
    private static ServerSocket serving(String lines) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (Socket caller = server.accept()) {
                caller.getOutputStream().write((lines.replace("|", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8));
                caller.shutdownOutput();
                caller.getInputStream().readAllBytes();
            } catch (IOException closed) {
                // The test has ended.
            }
        });
        return server;
    }
}

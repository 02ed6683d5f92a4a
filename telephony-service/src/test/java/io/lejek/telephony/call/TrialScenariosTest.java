package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.local.pbx.Scenario;
import io.lejek.local.pbx.TrialPbx;
import io.lejek.telephony.call.CallFixture.Heard;
import io.lejek.telephony.pbx.Capture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the trial PBX tells of a scenario, on the wire, comes to the calls that the real Asterisk's telling comes to. */
class TrialScenariosTest {
    private static final String CALLER = "+447700900001";
    private static final int SPEED = 1_000;

    static Stream<String> scenarios() {
        return Scenario.names().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void comesToTheSameCalls(String name) throws IOException {
        // Given
        String real = Capture.text(name);
        int events = blocks(real);
        // When
        String told = told(name, events);
        // Then
        assertThat(summary(CallFixture.play(Capture.eventsOf(told))))
                .isEqualTo(summary(CallFixture.play(Capture.events(name))));
        assertThat(told).doesNotContain("pbx-");
    }

    private static String told(String name, int events) throws IOException {
        try (TrialPbx pbx = TrialPbx.start(0, "lejek", "secret");
                Socket line = new Socket(InetAddress.getLoopbackAddress(), pbx.port());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            line.setSoTimeout(20_000);
            line.getOutputStream()
                    .write("Action: Login\r\nUsername: lejek\r\nSecret: secret\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            StringBuilder told = new StringBuilder();
            // The answer to the login and the word that it is booted, then what was asked for.
            while (blocks(told.toString()) < 0) {
                told.append(in.readLine()).append("\r\n");
            }
            pbx.play(Scenario.named(name), CALLER, SPEED);
            while (blocks(told.toString()) < events) {
                told.append(in.readLine()).append("\r\n");
            }
            return told.toString();
        }
    }

    /** How many events of calls there are; -1 before it is booted. */
    private static int blocks(String text) {
        int ended = text.lastIndexOf("\r\n\r\n");
        String whole = ended < 0 ? "" : text.substring(0, ended);
        if (!whole.contains("FullyBooted")) {
            return -1;
        }
        return (int) Stream.of(whole.split("\r\n\r\n"))
                .filter(block -> block.contains("Timestamp: "))
                .count();
    }

    /** Times are left out: it was told faster. */
    private static List<String> summary(Heard heard) {
        return heard.calls().stream()
                .map(call -> String.join(
                        " ",
                        call.direction().name(),
                        call.outcome().name(),
                        String.valueOf(call.extension()),
                        String.valueOf(call.queue()),
                        call.hungUpBy().name(),
                        call.story().legs().stream()
                                .map(leg -> leg.kind() + ":" + leg.outcome())
                                .toList()
                                .toString(),
                        call.story().steps().stream().map(Step::kind).toList().toString()))
                .sorted()
                .toList();
    }
}

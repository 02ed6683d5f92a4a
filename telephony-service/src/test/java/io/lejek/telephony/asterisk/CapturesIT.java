package io.lejek.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lejek.telephony.pbx.Capture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The captures that the pure tests are built on still are what a real Asterisk says. */
class CapturesIT {
    private static final Path KEPT = Capture.FOLDER;
    private static final Path RECORDED = Path.of("target/captures");
    /** Two cores play this many scenarios at once without being late. */
    private static final int AT_ONCE = 7;

    private static final Map<String, String> HEARD = new ConcurrentHashMap<>();
    private static final Map<String, Throwable> FAILURES = new ConcurrentHashMap<>();

    @BeforeAll
    static void recordsAll() throws Exception {
        Optional<InstalledAsterisk> installed = InstalledAsterisk.find();
        assumeTrue(installed.isPresent(), "there is no Asterisk on this machine");
        Files.createDirectories(RECORDED);
        try (ExecutorService stages = Executors.newFixedThreadPool(AT_ONCE)) {
            Scenarios.all()
                    .forEach((name, scenario) -> stages.submit(() -> {
                        if (!recorded(installed.get(), name, scenario)) {
                            System.out.printf("%s did not come to its end (%s): once more%n", name, FAILURES.get(name));
                            recorded(installed.get(), name, scenario);
                        }
                    }));
        }
    }

    static Stream<String> names() {
        return Scenarios.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void captureIsWhatAsteriskSays(String name) throws IOException {
        // Given
        String kept = Files.readString(KEPT.resolve(name + ".ami"));
        // When
        String heard = HEARD.get(name);
        // Then
        assertThat(heard)
                .as("what Asterisk said; see target/asterisk: %s", FAILURES.get(name))
                .isNotNull();
        assertThat(story(heard))
                .as("record it again as the README of the captures says, and look at the difference")
                .containsExactlyElementsOf(story(kept));
    }

    /** On a busy machine a scenario may fail to come about; what Asterisk says of one that does is not touched by that. */
    private static boolean recorded(InstalledAsterisk installed, String name, Consumer<Scenarios.Stage> scenario) {
        try {
            record(installed, name, scenario);
            return true;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            FAILURES.put(name, e);
            return false;
        }
    }

    private static void record(InstalledAsterisk installed, String name, Consumer<Scenarios.Stage> scenario)
            throws IOException, InterruptedException {
        try (RealAsterisk asterisk = RealAsterisk.start(installed);
                Hand hand = asterisk.hand();
                Ami ami = asterisk.pbx().connect()) {
            ami.awaitEvent("FullyBooted");
            scenario.accept(new Scenarios.Stage(asterisk.world(), ami, hand));
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> isOver(ami));
            HEARD.put(name, ami.heard());
            Files.write(RECORDED.resolve(name + ".ami"), ami.heard().getBytes(StandardCharsets.UTF_8));
            // Call detail records are written a moment after their call.
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !asterisk.callDetails().isEmpty());
            Thread.sleep(500);
            Files.copy(
                    asterisk.channelEventLog(), RECORDED.resolve(name + ".cel"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(asterisk.callDetailFile(), RECORDED.resolve(name + ".cdr"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Every channel that came has gone. */
    private static boolean isOver(Ami ami) {
        String heard = ami.heard();
        int begun = count(heard, "Event: Newchannel\r\n");
        return begun > 0 && begun == count(heard, "Event: Hangup\r\n") && heard.endsWith("\r\n\r\n");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    /** The events that make a call, without times and ids; sorted, because channels do not wait for each other. */
    private static List<String> story(String heard) {
        return Stream.of(heard.split("\r\n\r\n"))
                .filter(
                        block -> block.matches(
                                "(?s).*Event: (Newchannel|Newstate|DialBegin|DialEnd|BridgeEnter|BridgeLeave|Hangup|Queue\\w+|BlindTransfer|AttendedTransfer|ParkedCall|UnParkedCall|Pickup|Newexten|VarSet)\r.*"))
                .map(block ->
                        value(block, "Event") + " " + value(block, "Channel").replaceAll("-[0-9a-f]{8}$", "")
                                + " " + value(block, "ChannelStateDesc") + " " + value(block, "DialStatus") + " "
                                + value(block, "Cause"))
                .sorted()
                .toList();
    }

    private static String value(String block, String header) {
        return Stream.of(block.split("\r\n"))
                .filter(line -> line.startsWith(header + ": "))
                .map(line -> line.substring(header.length() + 2))
                .findFirst()
                .orElse("-");
    }
}

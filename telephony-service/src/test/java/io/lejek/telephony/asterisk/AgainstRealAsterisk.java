package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lejek.backbone.testing.Tokens;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests against a real Asterisk share: the office with its line, and the topics. */
abstract class AgainstRealAsterisk {
    RealAsterisk asterisk;
    Line line;
    World world;
    Topics topics;

    @BeforeEach
    void awaitsTheLine() {
        assumeTrue(asterisk != null, "there is no Asterisk on this machine");
        world = asterisk.world();
        topics = new Topics();
        awaitConnected(true);
    }

    @AfterEach
    void closesTopics() {
        if (topics != null) {
            topics.close();
        }
    }

    static ConditionFactory within(int seconds) {
        return await().dontCatchUncaughtExceptions().atMost(ofSeconds(seconds)).pollInterval(ofMillis(100));
    }

    /** Waits until the service says that it hears the PBX, or that it does not. */
    static void awaitConnected(boolean connected) {
        within(30)
                .untilAsserted(() -> assertThat(given().auth()
                                .oauth2(Tokens.admin())
                                .get("/api/telephony/pbx")
                                .jsonPath()
                                .getBoolean("[0].connected"))
                        .isEqualTo(connected));
    }

    /** Waits until the PBX itself has so many calls going on. */
    void awaitChannels(int channels) {
        within(20).untilAsserted(() -> {
            try (Ami ami = asterisk.pbx().connect()) {
                assertThat(ami.list("CoreShowChannels", "CoreShowChannel")).hasSize(channels);
            }
        });
    }

    /** The one record of the call in which this number has a part, when there is one. */
    static CallRecord awaitRecord(String number) {
        within(20).untilAsserted(() -> assertThat(CallRecord.of(number)).hasSize(1));
        return CallRecord.of(number).getFirst();
    }

    /** Nothing was told twice: one record, and the topic has each version of it once. */
    void assertToldOnce(String number, CallRecord call) {
        within(10)
                .untilAsserted(
                        () -> assertThat(topics.interactionsOf(call.id())).isNotEmpty());
        assertThat(CallRecord.of(number)).hasSize(1);
        List<Long> versions = topics.interactionsOf(call.id()).stream()
                .map(interaction -> interaction.path("version").asLong())
                .toList();
        assertThat(versions).doesNotHaveDuplicates().isSorted();
    }
}

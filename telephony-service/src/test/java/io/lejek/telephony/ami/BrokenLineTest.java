package io.lejek.telephony.ami;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.call.Office;
import io.lejek.telephony.phone.Watcher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PBX that misbehaves on the wire: no call is lost, none stays open, and the line comes back. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class BrokenLineTest {
    @Inject
    Office office;

    @TestHTTPResource
    String url;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
    }

    @Test
    void closesACallThatEndedWhileTheLineWasBroken() {
        // Given
        UUID user = office.hasUser("101", null);
        List<String> script = Office.script("inbound-answered", Office.freshNumber());
        Office.play(pbx, script.subList(0, Office.until(script, "Event: BridgeEnter") + 1));
        int gaps = line().getInt("[0].gaps");
        // When
        pbx.hangsUp(false);
        // Then
        await().untilAsserted(() -> assertThat(calls(user).getList("items"))
                .extracting("outcome", "endCertain")
                .containsExactly(tuple("ANSWERED", false)));
        await().untilAsserted(() -> assertThat(line().getInt("[0].gaps")).isGreaterThan(gaps));
    }

    @Test
    void goesOnWithACallThatOutlivedTheBreak() {
        // Given
        UUID user = office.hasUser("101", null);
        List<String> script = Office.script("inbound-answered", Office.freshNumber());
        int connected = Office.until(script, "Event: BridgeEnter") + 1;
        Office.play(pbx, script.subList(0, connected));
        pbx.hasChannels(listed(script.subList(0, connected)));
        int logins = pbx.logins();
        // When
        pbx.hangsUp(false);
        await().until(() -> pbx.logins() > logins && pbx.isHeard());
        await().until(() -> !pbx.actions("CoreShowChannels").isEmpty());
        Office.play(pbx, script.subList(connected, script.size()));
        // Then
        await().untilAsserted(() -> assertThat(calls(user).getList("items"))
                .extracting("outcome", "endCertain")
                .containsExactly(tuple("ANSWERED", true)));
    }

    @Test
    void noticesALineThatIsDeadAtItsOtherEnd() {
        // Given
        int logins = pbx.logins();
        pbx.fallsSilent(true);
        await().untilAsserted(
                        () -> assertThat(line().getBoolean("[0].connected")).isFalse());
        // When
        pbx.fallsSilent(false);
        // Then
        await().untilAsserted(
                        () -> assertThat(line().getBoolean("[0].connected")).isTrue());
        assertThat(pbx.logins()).isGreaterThan(logins);
    }

    @Test
    void doesNotTakeAPbxForDeadThatHasMuchToSay() {
        // Given
        int logins = pbx.logins();
        pbx.delaysPings(true);
        // When
        await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(6)).until(() -> {
            pbx.says("Event: VarSet\nVariable: a\nValue: b\n\n");
            return line().getBoolean("[0].connected");
        });
        pbx.delaysPings(false);
        // Then
        assertThat(pbx.logins()).isEqualTo(logins);
    }

    @Test
    void triesAgainWhenItsLoginWasRefused() {
        // Given
        pbx.refusesLogins(true);
        pbx.hangsUp(false);
        await().untilAsserted(
                        () -> assertThat(line().getBoolean("[0].connected")).isFalse());
        given().get("/q/health/ready").then().statusCode(200);
        // When
        pbx.refusesLogins(false);
        // Then
        await().untilAsserted(
                        () -> assertThat(line().getBoolean("[0].connected")).isTrue());
    }

    @Test
    void understandsEventsThatComeInPieces() {
        // Given
        UUID user = office.hasUser("101", null);
        List<String> script = Office.script("inbound-given-up", Office.freshNumber());
        // When
        for (int i = 0; i < script.size(); i++) {
            pbx.saysInPieces(script.get(i), 1 + i % 7);
        }
        // Then
        await().untilAsserted(() -> assertThat(calls(user).getList("items"))
                .extracting("outcome", "endCertain")
                .containsExactly(tuple("MISSED", true)));
    }

    @Test
    void readsNamesInAnyEncoding() {
        // Given
        UUID user = office.hasUser("101", null);
        List<String> script = Office.script("inbound-given-up", Office.freshNumber()).stream()
                .map(block -> block.replace("\r\n", "\n")
                        .replaceAll(
                                "CallerIDNum: \\+48\\d+\nCallerIDName: .*",
                                "CallerIDNum: anonymous\nCallerIDName: Zo\u00eb \u0001\u0000"))
                .toList();
        try (Watcher watcher = Watcher.open(url, Tokens.manager(user))) {
            // When
            script.forEach(block -> pbx.says(block, StandardCharsets.ISO_8859_1));
            // Then
            await().untilAsserted(() -> assertThat(watcher.phone()).isNotEmpty());
            JsonPath card = JsonPath.from(watcher.phone().getFirst());
            assertThat(card.getString("display")).isEqualTo("Zo\u00eb");
            assertThat(card.getString("number")).isNull();
        }
    }

    @Test
    void survivesWhatIsNoEventAtAll() {
        // Given
        UUID user = office.hasUser("101", null);
        pbx.says("Event\n\n: \n\nEvent: Nonsense\nChannel\n\nEvent: Hangup\nUniqueid: \nCause: x\n\n");
        // When
        Office.play(pbx, Office.script("inbound-busy", Office.freshNumber()));
        // Then
        await().untilAsserted(
                        () -> assertThat(calls(user).getList("items.outcome")).containsExactly("BUSY"));
    }

    @Test
    void tellsTheStateOfTheLineToEveryRole() {
        // Given
        String path = "/api/telephony/pbx";
        // When
        var marketer = given().auth().oauth2(Tokens.marketer(UUID.randomUUID())).get(path);
        var nobody = given().get(path);
        // Then
        marketer.then()
                .statusCode(200)
                .body("[0].name", equalTo("main"))
                .body("[0].version", equalTo("Asterisk Call Manager/11.0.0"));
        nobody.then().statusCode(401);
    }

    /** What the PBX's list would say of the channels that a script has begun, in their bridge. */
    private static List<String> listed(List<String> script) {
        return script.stream()
                .filter(block -> block.contains("Event: BridgeEnter"))
                .map(block -> "Channel: " + header(block, "Channel") + "\r\nChannelState: 6\r\nUniqueid: "
                        + header(block, "Uniqueid") + "\r\nLinkedid: " + header(block, "Linkedid") + "\r\nBridgeId: "
                        + header(block, "BridgeUniqueid") + "\r\nDuration: 00:00:02\r\n")
                .toList();
    }

    private static String header(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath line() {
        return given().auth().oauth2(Tokens.admin()).get("/api/telephony/pbx").jsonPath();
    }

    private static JsonPath calls(UUID user) {
        return given().auth()
                .oauth2(Tokens.manager(user))
                .get("/api/telephony/calls")
                .jsonPath();
    }
}

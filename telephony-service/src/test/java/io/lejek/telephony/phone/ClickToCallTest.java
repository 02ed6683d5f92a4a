package io.lejek.telephony.phone;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Interactions;
import io.lejek.telephony.call.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class ClickToCallTest {
    @Inject
    Office office;

    @ConfigProperty(name = "lejek.kafka.servers")
    String servers;

    @TestHTTPResource
    String url;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
    }

    @Test
    void ringsTheOwnPhoneAndDialsTheNumber() {
        // Given
        UUID user = office.hasUser("101", null);
        // When
        Response answer = click(user, "22 123 45 67");
        // Then
        String callId = answer.then().statusCode(202).extract().path("callId");
        assertThat(pbx.actions("originate"))
                .singleElement()
                .satisfies(action -> assertThat(action)
                        .containsEntry("channel", "PJSIP/101")
                        .containsEntry("context", "from-phones")
                        .containsEntry("exten", "0048221234567")
                        .containsEntry("priority", "1")
                        .containsEntry("async", "true")
                        .containsEntry("channelid", "lejek-" + callId)
                        .containsEntry("otherchannelid", "lejek-" + callId + ";2"));
    }

    @Test
    void knowsTheCallFromItsFirstEventToItsRecord() {
        // Given
        String number = Office.freshNumber();
        UUID user = office.hasUser("101", null);
        UUID client = office.hasClient("Called Client", number, 1);
        try (Watcher watcher = Watcher.open(url, Tokens.agent(user))) {
            String callId = click(user, number).then().extract().path("callId");
            // When
            Office.play(pbx, Office.clickScript("click-to-call-answered", callId, number));
            // Then
            await().untilAsserted(() -> assertThat(watcher.phone())
                    .extracting(data -> JsonPath.from(data).getString("state"))
                    .containsExactly("RINGING", "ANSWERED", "ENDED"));
            assertThat(watcher.phone()).allSatisfy(data -> {
                assertThat(JsonPath.from(data).getString("callId")).isEqualTo(callId);
                assertThat(JsonPath.from(data).getString("number")).isEqualTo(number);
                assertThat(JsonPath.from(data).getString("direction")).isEqualTo("OUT");
                assertThat(JsonPath.from(data).getList("clientIds")).containsExactly(client.toString());
            });
            await().untilAsserted(() -> assertThat(calls(user))
                    .singleElement()
                    .satisfies(call -> assertThat(call)
                            .containsEntry("id", callId)
                            .containsEntry("direction", "OUT")
                            .containsEntry("outcome", "ANSWERED")
                            .containsEntry("calledNumber", number)
                            .containsEntry("clientId", client.toString())
                            .containsEntry("userId", user.toString())));
        }
    }

    @Test
    void refusesWhereConsentToCallsWasWithdrawnUnlessThereIsAReason() {
        // Given
        String refusing = Office.freshNumber();
        UUID user = office.hasUser("101", null);
        office.hasClientWhoAnswered("WITHDRAWN", UUID.randomUUID(), refusing, 1);
        // When
        Response refused = click(user, refusing);
        Response blank = click(user, refusing, " ");
        List<Map<String, String>> before = pbx.actions("originate");
        Response called = click(user, refusing, "asked us to call about the invoice");
        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:lejek:problem:consent-withdrawn"));
        blank.then().statusCode(409);
        assertThat(before).isEmpty();
        String callId = called.then().statusCode(202).extract().path("callId");
        Office.play(pbx, Office.clickScript("click-to-call-answered", callId, refusing));
        try (Interactions interactions = new Interactions(servers)) {
            await().untilAsserted(() -> assertThat(interactions.newest(UUID.fromString(callId)))
                    .isNotNull()
                    .satisfies(told ->
                            assertThat(told.getString("summary")).isEqualTo("asked us to call about the invoice")));
        }
    }

    @Test
    void callsWhomNobodyAskedForConsent() {
        // Given
        String silent = Office.freshNumber();
        UUID user = office.hasUser("101", null);
        office.hasClient("Silent Client", silent, 1);
        // When
        List<Response> answers = List.of(click(user, silent), click(user, Office.freshNumber()));
        // Then
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(202));
    }

    @Test
    void recordsACallThatCouldNotBeBegun() {
        // Given
        String number = Office.freshNumber();
        UUID user = office.hasUser("101", null);
        String callId = click(user, number).then().extract().path("callId");
        // When
        pbx.says("Event: OriginateResponse\nPrivilege: call,all\nActionID: 1_1#lejek-" + callId
                + "\nResponse: Failure\nChannel: PJSIP/101\nReason: 0\nUniqueid: <null>\n\n");
        // Then
        await().untilAsserted(() -> assertThat(calls(user))
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .containsEntry("id", callId)
                        .containsEntry("outcome", "FAILED")
                        .containsEntry("calledNumber", number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+48221234567\r\nAction: Originate", "call me", "101", "911&PJSIP/trunk", "+4822123\u0000567"})
    void refusesWhatIsNoPhoneNumber(String number) {
        // Given
        UUID user = office.hasUser("101", null);
        // When
        Response answer = click(user, number);
        // Then
        answer.then().statusCode(400).body("type", equalTo("urn:lejek:problem:not-a-phone-number"));
        assertThat(pbx.actions("originate")).isEmpty();
    }

    @Test
    void refusesAnEmptyOrEndlessNumber() {
        // Given
        UUID user = office.hasUser("101", null);
        // When
        List<Response> answers = List.of(click(user, " "), click(user, "1".repeat(41)));
        // Then
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(400));
    }

    @Test
    void asksForAnExtension() {
        // Given
        UUID nobody = UUID.randomUUID();
        // When
        Response answer = click(nobody, "22 123 45 67");
        // Then
        answer.then().statusCode(422).body("type", equalTo("urn:lejek:problem:no-extension"));
    }

    @Test
    void saysThatThePbxRefused() {
        // Given
        UUID user = office.hasUser("101", null);
        pbx.refusesOriginate(true);
        // When
        Response answer = click(user, "22 123 45 67");
        // Then
        answer.then()
                .statusCode(503)
                .body("type", equalTo("urn:lejek:problem:part-unavailable"))
                .body("detail", containsString("Permission denied"));
    }

    @Test
    void isForThoseWhoCall() {
        // Given
        Map<String, String> body = Map.of("number", "22 123 45 67");
        // When
        Response unknown = given().contentType(ContentType.JSON).body(body).post("/api/telephony/calls");
        Response marketer = given().auth()
                .oauth2(Tokens.marketer(UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/telephony/calls");
        // Then
        unknown.then().statusCode(401);
        marketer.then().statusCode(403);
    }

    @Test
    void keepsTheLiveStreamForThoseWhoCall() {
        // Given
        String live = "/api/telephony/live";
        // When
        Response unknown = given().get(live);
        Response marketer =
                given().auth().oauth2(Tokens.marketer(UUID.randomUUID())).get(live);
        // Then
        unknown.then().statusCode(401);
        marketer.then().statusCode(403);
    }

    private static Response click(UUID user, String number) {
        return click(user, Map.of("number", number));
    }

    private static Response click(UUID user, String number, String reason) {
        return click(user, Map.of("number", number, "reason", reason));
    }

    private static Response click(UUID user, Map<String, String> body) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/telephony/calls");
    }

    private static List<Map<String, Object>> calls(UUID user) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .get("/api/telephony/calls")
                .jsonPath()
                .getList("items");
    }
}

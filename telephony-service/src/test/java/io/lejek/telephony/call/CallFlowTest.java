package io.lejek.telephony.call;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.phone.Watcher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the wire of a PBX to the row, the topic and the ringing card. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class CallFlowTest {
    @Inject
    Office office;

    @ConfigProperty(name = "lejek.kafka.servers")
    String servers;

    @TestHTTPResource
    String url;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        pbx.reset();
        await().until(pbx::isHeard);
    }

    @Test
    void recordsPublishesAndShowsAnInboundCall() {
        // Given
        String number = Office.freshNumber();
        UUID user = office.hasUser("101", null);
        UUID client = office.hasClient("Zakłady Przykładowe", number, 1);
        try (Watcher watcher = Watcher.open(url, Tokens.manager(user));
                Interactions interactions = new Interactions(servers)) {
            // When
            Office.play(pbx, Office.script("inbound-answered", number));
            // Then
            await().untilAsserted(() -> assertThat(watcher.phone())
                    .extracting(data -> JsonPath.from(data).getString("state"))
                    .containsExactly("RINGING", "ANSWERED", "ENDED"));
            JsonPath card = JsonPath.from(watcher.phone().getFirst());
            assertThat(card.getString("number")).isEqualTo(number);
            assertThat(card.getString("direction")).isEqualTo("IN");
            assertThat(card.getString("clientName")).isEqualTo("Zakłady Przykładowe");
            assertThat(card.getList("clientIds")).containsExactly(client.toString());
            UUID callId = UUID.fromString(card.getString("callId"));
            await().untilAsserted(() -> assertThat(calls(Tokens.manager(user), client))
                    .singleElement()
                    .satisfies(call -> {
                        assertThat(call).containsEntry("id", callId.toString());
                        assertThat(call).containsEntry("outcome", "ANSWERED");
                        assertThat(call).containsEntry("callerNumber", number);
                        assertThat(call).containsEntry("userId", user.toString());
                        assertThat(call).containsEntry("extension", "101");
                        assertThat(call).containsEntry("pbx", "main");
                    }));
            await().untilAsserted(() -> assertThat(interactions.of(callId))
                    .singleElement()
                    .satisfies(message -> {
                        ContractSchemas.assertValid("interaction-recorded.v1", message.json());
                        assertThat(message.key()).isEqualTo(client.toString());
                        assertThat(message.type()).isEqualTo("lejek.interaction.recorded.v1");
                        assertThat(message.sequence()).isEqualTo("1");
                        assertThat(JsonPath.from(message.json()).getString("happened"))
                                .isEqualTo("answered");
                        assertThat(JsonPath.from(message.json()).getString("performerId"))
                                .isEqualTo(user.toString());
                        assertThat(JsonPath.from(message.json()).getString("contactPoint"))
                                .isNull();
                    }));
        }
    }

    @Test
    void givesTheCallsOfAnUnknownNumberToTheClientWhoTurnsOutToHaveIt() {
        // Given
        String number = Office.freshNumber();
        try (Interactions interactions = new Interactions(servers)) {
            Office.play(pbx, Office.script("inbound-given-up", number));
            UUID callId = await().until(() -> callFrom(interactions, number), id -> id != null);
            // When
            UUID client = office.hasClient("New Lead", number, 1);
            // Then
            await().untilAsserted(() -> assertThat(interactions.of(callId)).hasSize(2));
            assertThat(interactions.of(callId))
                    .allSatisfy(message -> ContractSchemas.assertValid("interaction-recorded.v1", message.json()))
                    .anySatisfy(message -> {
                        assertThat(message.key()).isEqualTo(callId.toString());
                        assertThat(message.sequence()).isEqualTo("1");
                    })
                    .anySatisfy(message -> {
                        assertThat(message.key()).isEqualTo(client.toString());
                        assertThat(message.sequence()).isEqualTo("2");
                        assertThat(JsonPath.from(message.json()).getString("contactPoint"))
                                .isNull();
                    });
        }
    }

    @Test
    void publishesACallBetweenColleaguesWithoutANumber() {
        // Given
        UUID caller = office.hasUser("101", null);
        try (Interactions interactions = new Interactions(servers)) {
            // When
            Office.play(pbx, Office.script("internal-answered", Office.freshNumber()));
            // Then
            await().untilAsserted(() -> assertThat(calls(Tokens.manager(caller), null))
                    .singleElement()
                    .satisfies(call -> assertThat(call).containsEntry("direction", "INTERNAL")));
            String id = calls(Tokens.manager(caller), null).getFirst().get("id").toString();
            await().untilAsserted(() -> assertThat(interactions.of(UUID.fromString(id)))
                    .singleElement()
                    .satisfies(message -> {
                        ContractSchemas.assertValid("interaction-recorded.v1", message.json());
                        JsonPath interaction = JsonPath.from(message.json());
                        assertThat(interaction.getString("direction")).isEqualTo("INTERNAL");
                        assertThat(interaction.getString("clientId")).isNull();
                        assertThat(interaction.getString("contactPoint")).isNull();
                    }));
        }
    }

    @Test
    void showsARingOnlyToTheUserWhosePhoneItIs() {
        // Given
        UUID called = office.hasUser("101", null);
        UUID other = office.hasUser("103", null);
        try (Watcher his = Watcher.open(url, Tokens.manager(called));
                Watcher secondPage = Watcher.open(url, Tokens.manager(called));
                Watcher hers = Watcher.open(url, Tokens.manager(other))) {
            // When
            Office.play(pbx, Office.script("inbound-given-up", Office.freshNumber()));
            // Then
            await().untilAsserted(() -> {
                assertThat(his.phone()).hasSize(2);
                assertThat(secondPage.phone()).hasSize(2);
            });
            assertThat(hers.phone()).isEmpty();
        }
    }

    @Test
    void showsTheCallThatIsGoingOnToAPageThatOpensLate() {
        // Given
        UUID user = office.hasUser("101", null);
        List<String> script = Office.script("inbound-answered", Office.freshNumber());
        int answered = Office.until(script, "Event: BridgeEnter");
        Office.play(pbx, script.subList(0, answered));
        // When
        await().untilAsserted(() -> {
            try (Watcher late = Watcher.open(url, Tokens.manager(user))) {
                // Then
                await().untilAsserted(() -> assertThat(late.phone()).isNotEmpty());
                assertThat(late.phone()).hasSize(1);
            }
        });
        Office.play(pbx, script.subList(answered, script.size()));
    }

    @Test
    void measuresByThePbxsOwnClockWhenTheNetworkStalls() throws InterruptedException {
        // Given
        String number = Office.freshNumber();
        List<String> script = Office.script("inbound-answered", number);
        int talking = Office.until(script, "Event: BridgeEnter") + 1;
        // When
        Office.play(pbx, script.subList(0, talking));
        Thread.sleep(5_000);
        Office.play(pbx, script.subList(talking, script.size()));
        // Then
        await().untilAsserted(() -> assertThat(calls(Tokens.admin(), null))
                .filteredOn(call -> number.equals(call.get("callerNumber")))
                .singleElement()
                .satisfies(call -> assertThat((Integer) call.get("talkSeconds")).isBetween(1, 3)));
    }

    @Test
    void tellsHowACallWasLogged() {
        // Given
        String number = Office.freshNumber();
        // When
        Office.play(pbx, Office.script("queue-given-up", number));
        // Then
        await().untilAsserted(() -> assertThat(calls(Tokens.admin(), null))
                .filteredOn(call -> number.equals(call.get("callerNumber")))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.get("outcome")).isEqualTo("ABANDONED");
                    assertThat(call.get("queue")).isEqualTo("sales");
                    List<String> said = given().auth()
                            .oauth2(Tokens.admin())
                            .get("/api/telephony/calls/{id}/events", call.get("id"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("items.event");
                    assertThat(said)
                            .startsWith("leg-began")
                            .contains("queue-entered", "hangup-asked", "queue-left")
                            .endsWith("leg-hung-up");
                }));
    }

    @Test
    void namesAllClientsWhoShareANumber() {
        // Given
        String number = Office.freshNumber();
        UUID user = office.hasUser("101", null);
        UUID first = office.hasClient("First", number, 1);
        UUID second = office.hasClient("Second", number, 1);
        try (Watcher watcher = Watcher.open(url, Tokens.manager(user))) {
            // When
            Office.play(pbx, Office.script("inbound-given-up", number));
            // Then
            await().untilAsserted(() -> assertThat(watcher.phone()).isNotEmpty());
            JsonPath card = JsonPath.from(watcher.phone().getFirst());
            assertThat(card.getList("clientIds")).containsExactly(first.toString(), second.toString());
            assertThat(card.getString("clientName")).isNull();
        }
    }

    private static UUID callFrom(Interactions interactions, String number) {
        return interactions.all().stream()
                .filter(message -> number.equals(JsonPath.from(message.json()).getString("contactPoint")))
                .map(message -> UUID.fromString(message.subject()))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> calls(String token, UUID client) {
        var request = given().auth().oauth2(token);
        if (client != null) {
            request.queryParam("clientId", client);
        }
        return request.get("/api/telephony/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}

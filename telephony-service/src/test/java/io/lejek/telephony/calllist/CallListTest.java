package io.lejek.telephony.calllist;

import static io.lejek.telephony.call.Office.await;
import static io.lejek.telephony.calllist.ListDriver.DEAL_TYPE;
import static io.lejek.telephony.calllist.ListDriver.ENTRIES;
import static io.lejek.telephony.calllist.ListDriver.LISTS;
import static io.lejek.telephony.calllist.ListDriver.clients;
import static io.lejek.telephony.calllist.ListDriver.conclude;
import static io.lejek.telephony.calllist.ListDriver.dial;
import static io.lejek.telephony.calllist.ListDriver.entries;
import static io.lejek.telephony.calllist.ListDriver.get;
import static io.lejek.telephony.calllist.ListDriver.input;
import static io.lejek.telephony.calllist.ListDriver.make;
import static io.lejek.telephony.calllist.ListDriver.mine;
import static io.lejek.telephony.calllist.ListDriver.next;
import static io.lejek.telephony.calllist.ListDriver.post;
import static io.lejek.telephony.calllist.ListDriver.progress;
import static io.lejek.telephony.calllist.ListDriver.put;
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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
@WithTestResource(CrmResource.class)
class CallListTest {
    @Inject
    Office office;

    @ConfigProperty(name = "lejek.kafka.servers")
    String servers;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
    }

    @Test
    void givesEachClientToOneAgentOnly() {
        // Given
        UUID first = office.hasUser("101", null);
        UUID second = office.hasUser("102", null);
        UUID third = office.hasUser("103", null);
        List<UUID> clients = clients(office, 6);
        String list = make(clients, first, second, third);
        // When
        List<CompletableFuture<String>> taken = Stream.of(first, second, third, first, second, third)
                .map(agent -> CompletableFuture.supplyAsync(
                        () -> next(list, agent).path("clientId").toString()))
                .toList();
        // Then
        Set<String> given = new LinkedHashSet<>();
        taken.forEach(one -> given.add(one.join()));
        assertThat(given)
                .hasSize(3)
                .isSubsetOf(clients.stream().map(UUID::toString).toList());
    }

    @Test
    void writesDownWhatAnAgentSaysAndTellsItWithTheCall() {
        // Given
        Talk talk = talk();
        // When
        Response said = conclude(
                talk.agent(), talk.entry(), "INTERESTED", null, "Wants the large one", Map.of("Size?", "large"));
        // Then
        said.then().statusCode(204);
        JsonPath told = told(talk.callId(), "interested");
        assertThat(told.getString("campaignId")).isEqualTo(talk.list());
        assertThat(told.getString("summary")).isEqualTo("Wants the large one\nSize? large");
        assertThat(told.getString("followUp.deal.typeId")).isEqualTo(DEAL_TYPE.toString());
        assertThat(told.getLong("followUp.deal.amountMinor")).isEqualTo(120_000);
        assertThat(progress(talk.list()).getMap("dispositions")).isEqualTo(Map.of("INTERESTED", 1));
        assertThat(progress(talk.list()).getInt("talks")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"NOT_INTERESTED, refused", "NO_DECISION, answered"})
    void tellsWhatTheClientSaid(String disposition, String happened) {
        // Given
        Talk talk = talk();
        // When
        Response said = conclude(talk.agent(), talk.entry(), disposition, null, "", Map.of());
        // Then
        said.then().statusCode(204);
        assertThat(told(talk.callId(), happened).getString("summary")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {180, 210, 230, 250, 280, 320})
    void losesNoResultHoweverCloseToTheRecordItComes(int afterMillis) throws InterruptedException {
        // Given
        Talk talk = talk();
        // When
        Thread.sleep(afterMillis);
        Response said = conclude(talk.agent(), talk.entry(), "INTERESTED", null, "close", Map.of());
        // Then
        said.then().statusCode(204);
        assertThat(told(talk.callId(), "interested").getString("summary")).isEqualTo("close");
    }

    @Test
    void tellsTheNumberAtWhichSomebodyWantsNoMoreCalls() {
        // Given
        Talk talk = talk();
        // When
        Response said = conclude(talk.agent(), talk.entry(), "DO_NOT_CALL", null, "", Map.of());
        // Then
        said.then().statusCode(204);
        assertThat(told(talk.callId(), "unsubscribed").getString("contactPoint"))
                .isEqualTo(talk.number());
    }

    @Test
    void putsBackWhoWasNotReachedAndEndsAfterTheLastAttempt() {
        // Given
        UUID agent = office.hasUser("101", null);
        String number = AwakeNumbers.fresh();
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), number, 1);
        String list = make(List.of(client), agent);
        String entry = next(list, agent).path("id");
        // When
        String callId = dial(agent, entry).then().extract().path("callId");
        Office.play(pbx, Office.clickScript("click-to-call-busy", callId, number));
        // Then
        await().until(() -> mine(agent).statusCode() == 204);
        JsonPath waiting = entries(list);
        assertThat(waiting.getString("items[0].state")).isEqualTo("WAITING");
        assertThat(waiting.getInt("items[0].attempts")).isEqualTo(1);
        assertThat(Instant.parse(waiting.getString("items[0].notBefore"))).isAfter(Instant.now());
        assertThat(next(list, agent).statusCode()).isEqualTo(204);
    }

    @Test
    void keepsAnAppointmentForItsAgent() {
        // Given
        UUID agent = office.hasUser("101", null);
        String number = AwakeNumbers.fresh();
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), number, 1);
        String list = make(List.of(client), agent);
        String entry = next(list, agent).path("id");
        dial(agent, entry).then().statusCode(202);
        Instant later = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        // When
        conclude(agent, entry, "CALL_LATER", later, "after lunch", Map.of())
                .then()
                .statusCode(204);
        // Then
        JsonPath waiting = entries(list);
        assertThat(waiting.getString("items[0].state")).isEqualTo("WAITING");
        assertThat(waiting.getString("items[0].agentId")).isEqualTo(agent.toString());
        assertThat(Instant.parse(waiting.getString("items[0].notBefore"))).isEqualTo(later);
    }

    @Test
    void countsNoAttemptWhenTheOwnPhoneWasNotPickedUp() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.fresh(), 1);
        String list = make(List.of(client), agent);
        String entry = next(list, agent).path("id");
        String callId = dial(agent, entry).then().extract().path("callId");
        // When
        Office.play(pbx, Office.clickScript("click-to-call-desk-does-not-answer", callId, AwakeNumbers.fresh()));
        // Then
        await().until(() -> progress(list).getInt("attempts") == 0);
        mine(agent).then().statusCode(200).body("attempts", equalTo(0));
    }

    @Test
    void leavesAnAgentAtOneClientAndGivesBackOnRequest() {
        // Given
        UUID agent = office.hasUser("101", null);
        String list = make(clients(office, 2), agent);
        String entry = next(list, agent).path("id");
        // When
        String same = next(list, agent).path("id");
        Response early = conclude(agent, entry, "INTERESTED", null, "", Map.of());
        Response back = post(agent, ENTRIES + "/" + entry + "/give-back", Map.of());
        // Then
        assertThat(same).isEqualTo(entry);
        early.then().statusCode(409);
        back.then().statusCode(204);
        mine(agent).then().statusCode(204);
        dial(agent, entry).then().statusCode(409);
    }

    @Test
    void isWorkedOnByItsAgentsAndSteeredByWhoMadeIt() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID stranger = office.hasUser("102", null);
        UUID maker = UUID.randomUUID();
        String list = make(clients(office, 1), Tokens.marketer(maker), agent);
        // When
        Response seenByStranger = get(Tokens.agent(stranger), LISTS + "/" + list);
        Response takenByStranger = next(list, stranger);
        Response pausedByAnotherMarketer = given().auth()
                .oauth2(Tokens.marketer(UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .post(LISTS + "/" + list + "/pause");
        Response pausedByMaker = given().auth()
                .oauth2(Tokens.marketer(maker))
                .contentType(ContentType.JSON)
                .post(LISTS + "/" + list + "/pause");
        // Then
        get(Tokens.agent(agent), LISTS + "/" + list).then().statusCode(200).body("mayChange", equalTo(false));
        seenByStranger.then().statusCode(404);
        takenByStranger.then().statusCode(404);
        pausedByAnotherMarketer.then().statusCode(404);
        pausedByMaker.then().statusCode(200).body("state", equalTo("PAUSED"));
        next(list, agent).then().statusCode(409);
    }

    @Test
    void isChangedByWhoReadItLast() {
        // Given
        UUID agent = office.hasUser("101", null);
        List<UUID> clients = clients(office, 1);
        Map<String, Object> input = input(CrmResource.hasSegment(clients), agent);
        String id = post(Tokens.admin(), LISTS, input)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        input.put("name", "Renamed");
        // When
        Response first = put(id, "\"1\"", input);
        Response stale = put(id, "\"1\"", input);
        // Then
        first.then().statusCode(200).body("name", equalTo("Renamed")).body("version", equalTo(2));
        stale.then().statusCode(412);
    }

    @Test
    void saysThatASegmentIsGoneOrEmpty() {
        // Given
        UUID agent = UUID.randomUUID();
        // When
        Response gone = post(Tokens.admin(), LISTS, input(UUID.randomUUID(), agent));
        Response empty = post(Tokens.admin(), LISTS, input(CrmResource.hasSegment(List.of()), agent));
        // Then
        gone.then().statusCode(404).body("detail", containsString("no such segment"));
        empty.then().statusCode(400).body("detail", containsString("no members"));
    }

    @Test
    void forgetsAnErasedClient() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.fresh(), 1);
        String list = make(List.of(client), agent);
        next(list, agent).then().statusCode(200);
        // When
        office.publish("crm.clients", client.toString(), "lejek.client.changed.v1", null);
        // Then
        await().until(() -> entries(list).getList("items").isEmpty());
        mine(agent).then().statusCode(204);
    }

    private record Talk(UUID agent, String list, String entry, String callId, String number) {}

    /** An agent took the only client of a list, called and talked. */
    private Talk talk() {
        UUID agent = office.hasUser("101", null);
        String number = AwakeNumbers.fresh();
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), number, 1);
        String list = make(List.of(client), agent);
        String entry = next(list, agent).path("id");
        String callId = dial(agent, entry).then().statusCode(202).extract().path("callId");
        Office.play(pbx, Office.clickScript("click-to-call-answered", callId, number));
        return new Talk(agent, list, entry, callId, number);
    }

    /** What is told of a call, once its newest version says that this happened. */
    private JsonPath told(String callId, String happened) {
        try (Interactions interactions = new Interactions(servers)) {
            return await().until(
                            () -> interactions.newest(UUID.fromString(callId)),
                            call -> call != null && happened.equals(call.getString("happened")));
        }
    }
}

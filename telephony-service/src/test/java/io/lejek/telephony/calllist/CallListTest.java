package io.lejek.telephony.calllist;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
    private static final String LISTS = "/api/telephony/call-lists";
    private static final String ENTRIES = "/api/telephony/call-list-entries";
    private static final UUID DEAL_TYPE = UUID.randomUUID();

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
        List<UUID> clients = clients(6);
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
    void callsNobodyWhoDidNotConsent() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID silent = office.hasClient("Silent Client", AwakeNumbers.fresh(), 1);
        UUID refusing = office.hasClientWhoAnswered("WITHDRAWN", UUID.randomUUID(), AwakeNumbers.fresh(), 1);
        UUID willing = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.fresh(), 1);
        String list = make(List.of(silent, refusing, willing, UUID.randomUUID()), agent);
        // When
        Response taken = next(list, agent);
        // Then
        taken.then().statusCode(200).body("clientId", equalTo(willing.toString()));
        assertThat(progress(list).getMap("dispositions")).isEqualTo(Map.of("NOT_ALLOWED", 2));
    }

    @Test
    void asksForConsentOnceMoreAtTheDial() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = UUID.randomUUID();
        String number = AwakeNumbers.fresh();
        office.hasClientWhoAnswered("GIVEN", client, number, 1);
        String entry = next(make(List.of(client), agent), agent).path("id");
        office.hasClientWhoAnswered("WITHDRAWN", client, number, 2);
        // When
        Response refused = dial(agent, entry);
        // Then
        refused.then().statusCode(409).body("detail", containsString("may not be called"));
        assertThat(pbx.actions("originate")).isEmpty();
    }

    @Test
    void letsPeopleSleep() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID asleep = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.asleep(), 1);
        String list = make(List.of(asleep), agent);
        // When
        Response taken = next(list, agent);
        // Then
        taken.then().statusCode(204);
        assertThat(Instant.parse(progress(list).getString("nextAt"))).isAfter(Instant.now());
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
        String list = make(clients(2), agent);
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
        String list = make(clients(1), Tokens.marketer(maker), agent);
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
        List<UUID> clients = clients(1);
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

    @ParameterizedTest
    @CsvSource({
        "from, 07:00, between 08:00 and 21:00",
        "to, 22:00, between 08:00 and 21:00",
        "to, 08:00, later time",
        "lastDay, 2020-01-01, not before the first",
        "lastDay, 2099-01-01, a year at most",
    })
    void refusesHoursInWhichNobodyMayBeCalled(String field, String value, String detail) {
        // Given
        Map<String, Object> input = input(CrmResource.hasSegment(clients(1)), UUID.randomUUID());
        @SuppressWarnings("unchecked")
        Map<String, Object> hours = (Map<String, Object>) ((Map<String, Object>) input.get("plan")).get("hours");
        hours.put(field, value);
        // When
        Response answer = post(Tokens.admin(), LISTS, input);
        // Then
        answer.then().statusCode(400).body("detail", containsString(detail));
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

    @Test
    void restsOnHolidays() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.fresh(), 1);
        String list = make(List.of(client), agent);
        List<String> days = IntStream.rangeClosed(-1, 1)
                .mapToObj(LocalDate.now(ZoneOffset.UTC)::plusDays)
                .map(LocalDate::toString)
                .toList();
        // When
        days.forEach(day -> given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Rest"))
                .put("/api/telephony/holidays/" + day)
                .then()
                .statusCode(204));
        Response resting = next(list, agent);
        days.forEach(day -> given().auth()
                .oauth2(Tokens.admin())
                .delete("/api/telephony/holidays/" + day)
                .then()
                .statusCode(204));
        // Then
        resting.then().statusCode(204);
        assertThat(progress(list).getString("nextAt")).isNotNull();
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

    private List<UUID> clients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.fresh(), 1))
                .toList();
    }

    private String make(List<UUID> clients, UUID... agents) {
        return make(clients, Tokens.admin(), agents);
    }

    private String make(List<UUID> clients, String token, UUID... agents) {
        return post(token, LISTS, input(CrmResource.hasSegment(clients), agents))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> input(UUID segment, UUID... agents) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> hours = new HashMap<>(Map.of(
                "firstDay",
                today.minusDays(1).toString(),
                "lastDay",
                today.plusDays(7).toString(),
                "days",
                Stream.of(DayOfWeek.values()).map(Enum::name).toList(),
                "from",
                "08:00",
                "to",
                "21:00"));
        Map<String, Object> plan = Map.of(
                "hours",
                hours,
                "retries",
                Map.of("most", 3, "busyMinutes", 10, "noAnswerMinutes", 60, "failedMinutes", 60),
                "advertising",
                true,
                "deal",
                Map.of("typeId", DEAL_TYPE, "amountMinor", 120_000, "currency", "PLN"),
                "script",
                Map.of(
                        "text",
                        "Good morning",
                        "questions",
                        List.of(Map.of("text", "Size?", "choices", List.of("small", "large")))));
        return new HashMap<>(Map.of(
                "name", "Spring offer", "segmentId", segment, "mode", "PREVIEW", "agentIds", agents, "plan", plan));
    }

    private static Response next(String list, UUID agent) {
        return post(agent, LISTS + "/" + list + "/next", Map.of());
    }

    private static Response dial(UUID agent, String entry) {
        return post(agent, ENTRIES + "/" + entry + "/dial", Map.of());
    }

    private static Response conclude(
            UUID agent, String entry, String disposition, Instant at, String note, Map<String, String> answers) {
        Map<String, Object> body = new HashMap<>(Map.of("disposition", disposition, "note", note, "answers", answers));
        if (at != null) {
            body.put("at", at.toString());
        }
        return post(agent, ENTRIES + "/" + entry + "/result", body);
    }

    private static Response mine(UUID agent) {
        return get(Tokens.agent(agent), ENTRIES + "/mine");
    }

    private static JsonPath entries(String list) {
        return get(Tokens.admin(), LISTS + "/" + list + "/entries").jsonPath();
    }

    private static JsonPath progress(String list) {
        return get(Tokens.admin(), LISTS + "/" + list).jsonPath().setRootPath("progress");
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static Response post(UUID agent, String path, Object body) {
        return post(Tokens.agent(agent), path, body);
    }

    private static Response post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static Response put(String id, String version, Object body) {
        return given().auth()
                .oauth2(Tokens.admin())
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put(LISTS + "/" + id);
    }
}

package io.lejek.telephony.calllist;

import static io.lejek.telephony.call.Office.await;
import static io.lejek.telephony.calllist.ListDriver.LISTS;
import static io.lejek.telephony.calllist.ListDriver.clients;
import static io.lejek.telephony.calllist.ListDriver.conclude;
import static io.lejek.telephony.calllist.ListDriver.dial;
import static io.lejek.telephony.calllist.ListDriver.entries;
import static io.lejek.telephony.calllist.ListDriver.input;
import static io.lejek.telephony.calllist.ListDriver.make;
import static io.lejek.telephony.calllist.ListDriver.next;
import static io.lejek.telephony.calllist.ListDriver.post;
import static io.lejek.telephony.calllist.ListDriver.progress;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
@WithTestResource(CrmResource.class)
class MayBeCalledTest {
    @Inject
    Office office;

    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        Office.awaitLine(pbx);
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
        Map<String, Object> input = input(CrmResource.hasSegment(clients(office, 1)), UUID.randomUUID());
        hours(input).put(field, value);
        // When
        Response answer = post(Tokens.admin(), LISTS, input);
        // Then
        answer.then().statusCode(400).body("detail", containsString(detail));
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

    @Test
    void leavesAloneWhoHasHadEnoughLetters() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID written = clients(office, 1).getFirst();
        Instant sent = yesterday();
        office.wasWrittenTo(written, 5, "sent", sent);
        String list = make(List.of(written), agent);
        // When
        Response taken = next(list, agent);
        // Then
        taken.then().statusCode(204);
        assertThat(Instant.parse(entries(list).getString("items[0].notBefore")))
                .isAfterOrEqualTo(sent.plus(7, ChronoUnit.DAYS));
    }

    @Test
    void countsTalksAndLettersTogether() {
        // Given
        UUID agent = office.hasUser("101", null);
        String number = AwakeNumbers.fresh();
        UUID client = office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), number, 1);
        office.wasWrittenTo(client, 4, "sent", yesterday());
        String first = next(make(List.of(client), agent), agent)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String callId = dial(agent, first).then().statusCode(202).extract().path("callId");
        Office.play(pbx, Office.clickScript("click-to-call-answered", callId, number));
        await().until(() ->
                conclude(agent, first, "NO_DECISION", null, "", Map.of()).statusCode() == 204);
        // When
        Callable<Integer> taken =
                () -> next(make(List.of(client), agent), agent).statusCode();
        // Then
        await().until(taken, Integer.valueOf(204)::equals);
    }

    @Test
    void countsNeitherLettersInVainNorOldOnes() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = clients(office, 1).getFirst();
        office.publishLetter(client, "sent", Instant.now().minus(8, ChronoUnit.DAYS));
        office.publishLetter(client, "rejected", yesterday());
        office.wasWrittenTo(client, 4, "sent", yesterday());
        // When
        Response taken = next(make(List.of(client), agent), agent);
        // Then
        taken.then().statusCode(200);
    }

    @Test
    void endsWhoHasHadEnoughUntilTheLastDay() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = clients(office, 1).getFirst();
        office.wasWrittenTo(client, 5, "unsubscribed", yesterday());
        Map<String, Object> input = input(CrmResource.hasSegment(List.of(client)), agent);
        hours(input).put("lastDay", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        String list = make(Tokens.admin(), input);
        // When
        Response taken = next(list, agent);
        // Then
        taken.then().statusCode(204);
        assertThat(progress(list).getMap("dispositions")).isEqualTo(Map.of("CONTACTED_ENOUGH", 1));
    }

    @Test
    void callsWhoHasHadEnoughAboutWhatIsNoAdvertisement() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = clients(office, 1).getFirst();
        office.wasWrittenTo(client, 5, "sent", yesterday());
        Map<String, Object> input = input(CrmResource.hasSegment(List.of(client)), agent);
        plan(input).put("advertising", false);
        // When
        Response taken = next(make(Tokens.admin(), input), agent);
        // Then
        taken.then().statusCode(200);
    }

    @Test
    void callsWhoAskedToBeCalled() {
        // Given
        UUID agent = office.hasUser("101", null);
        UUID client = clients(office, 1).getFirst();
        String list = make(List.of(client), agent);
        String entry = next(list, agent).path("id");
        dial(agent, entry).then().statusCode(202);
        conclude(agent, entry, "CALL_LATER", Instant.now().plusSeconds(2), "", Map.of())
                .then()
                .statusCode(204);
        // When
        office.wasWrittenTo(client, 5, "sent", yesterday());
        // Then
        await().until(() -> next(list, agent).statusCode() == 200);
    }

    private static Instant yesterday() {
        return Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plan(Map<String, Object> input) {
        return (Map<String, Object>) input.get("plan");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> hours(Map<String, Object> input) {
        return (Map<String, Object>) plan(input).get("hours");
    }
}

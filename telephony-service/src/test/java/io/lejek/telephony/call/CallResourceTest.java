package io.lejek.telephony.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class CallResourceTest {
    @Inject
    Office office;

    @Inject
    RecordCall recordCall;

    @Inject
    Clock clock;

    @Test
    void refusesWhoIsNotSignedIn() {
        // Given
        var request = given();
        // When
        var answer = request.get("/api/telephony/calls");
        // Then
        answer.then().statusCode(401);
    }

    @Test
    void refusesMarketers() {
        // Given
        var request = given().auth().oauth2(Tokens.marketer(UUID.randomUUID()));
        // When
        var answer = request.get("/api/telephony/calls");
        // Then
        answer.then().statusCode(403);
    }

    @Test
    void showsManagersTheirOwnCallsHeadsTheTeamsAndAdministratorsAll() {
        // Given
        UUID team = Ids.next();
        UUID mine = office.hasUser("111", team);
        UUID other = office.hasUser("112", Ids.next());
        String number = Office.freshNumber();
        UUID myCall = recorded("111", number);
        UUID othersCall = recorded("112", number);
        // When
        List<String> own = ids(Tokens.manager(mine));
        List<String> ofTeam = ids(Tokens.head(team));
        List<String> all = ids(Tokens.admin(), "number", number.substring(1));
        List<String> others = ids(Tokens.agent(other));
        // Then
        assertThat(own).containsExactly(myCall.toString());
        assertThat(ofTeam).containsExactly(myCall.toString());
        assertThat(others).containsExactly(othersCall.toString());
        assertThat(all).containsExactlyInAnyOrder(myCall.toString(), othersCall.toString());
    }

    @Test
    void givesEveryCallOnceOverThePages() {
        // Given
        UUID user = office.hasUser("113", null);
        Set<String> recorded = Set.copyOf(IntStream.range(0, 5)
                .mapToObj(i -> recorded("113", Office.freshNumber()).toString())
                .toList());
        List<String> seen = new ArrayList<>();
        String next = null;
        // When
        do {
            var request = given().auth().oauth2(Tokens.manager(user)).queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("after", next))
                    .get("/api/telephony/calls")
                    .then();
            seen.addAll(page.extract().<List<String>>path("items.id"));
            next = page.extract().path("next");
        } while (next != null);
        // Then
        assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(recorded);
    }

    @Test
    void saysWhatIsWrongWithAPageMarker() {
        // Given
        var request = given().auth().oauth2(Tokens.admin()).queryParam("after", "nonsense");
        // When
        var answer = request.get("/api/telephony/calls");
        // Then
        answer.then().statusCode(400).body("type", equalTo("urn:lejek:problem:bad-cursor"));
    }

    @Test
    void boundsThePage() {
        // Given
        var request = given().auth().oauth2(Tokens.admin()).queryParam("limit", 201);
        // When
        var answer = request.get("/api/telephony/calls");
        // Then
        answer.then().statusCode(400);
    }

    @Test
    void takesBackNothingWhenACallIsToldAgain() {
        // Given
        UUID user = office.hasUser("114", null);
        CallFacts facts = facts("114", Office.freshNumber());
        record(facts);
        // When
        record(facts);
        // Then
        given().auth()
                .oauth2(Tokens.manager(user))
                .get("/api/telephony/calls")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void restatesACallOfWhichMoreIsLearned() {
        // Given
        UUID user = office.hasUser("115", null);
        CallFacts facts = facts("115", Office.freshNumber());
        record(facts);
        // When
        record(uncertain(facts));
        // Then
        given().auth()
                .oauth2(Tokens.manager(user))
                .get("/api/telephony/calls")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].version", equalTo(2))
                .body("items[0].endCertain", equalTo(false));
    }

    @Test
    void showsACallToEverybodyWhoTalkedInIt() {
        // Given
        UUID reception = office.hasUser("116", null);
        UUID sales = office.hasUser("117", null);
        UUID stranger = office.hasUser("118", null);
        CallFacts facts = facts("117", Office.freshNumber());
        CallFacts passedOn = withLegs(
                facts,
                leg("reception-" + facts.id(), "116", facts.endedAt()),
                leg("sales-" + facts.id(), "117", facts.endedAt()));
        // When
        record(passedOn);
        // Then
        assertThat(ids(Tokens.agent(reception))).containsExactly(facts.id().toString());
        assertThat(ids(Tokens.agent(sales))).containsExactly(facts.id().toString());
        assertThat(ids(Tokens.agent(stranger))).isEmpty();
    }

    @Test
    void tellsHowACallWent() {
        // Given
        UUID user = office.hasUser("119", null);
        UUID call = recorded("119", Office.freshNumber());
        // When
        var answer = given().auth().oauth2(Tokens.manager(user)).get("/api/telephony/calls/{id}", call);
        // Then
        answer.then()
                .statusCode(200)
                .body("call.id", equalTo(call.toString()))
                .body("call.hungUpBy", equalTo("CALLER"))
                .body("story.legs[0].extension", equalTo("119"))
                .body("story.legs[0].talkSeconds", equalTo(20));
    }

    @Test
    void hidesTheCallsOfOthers() {
        // Given
        office.hasUser("121", null);
        UUID stranger = office.hasUser("122", null);
        UUID call = recorded("121", Office.freshNumber());
        // When
        var answer = given().auth().oauth2(Tokens.manager(stranger)).get("/api/telephony/calls/{id}", call);
        // Then
        answer.then().statusCode(404).body("type", equalTo("urn:lejek:problem:not-found"));
    }

    @Test
    void findsCallsByWhatIsKnownOfThem() {
        // Given
        UUID user = office.hasUser("123", null);
        String number = Office.freshNumber();
        UUID call = recorded("123", number);
        recorded("123", Office.freshNumber());
        // When
        List<String> byNumber = ids(Tokens.admin(), "number", number.substring(3, 6) + "-" + number.substring(6));
        List<String> byDigits = ids(Tokens.admin(), "number", number.substring(5));
        List<String> ofUser = ids(Tokens.admin(), "userId", user);
        List<String> missed = ids(Tokens.manager(user), "outcome", "MISSED");
        List<String> tomorrow =
                ids(Tokens.manager(user), "since", clock.instant().plus(Duration.ofDays(1)));
        // Then
        assertThat(byNumber).containsExactly(call.toString());
        assertThat(byDigits).contains(call.toString());
        assertThat(ofUser).hasSize(2).contains(call.toString());
        assertThat(missed).isEmpty();
        assertThat(tomorrow).isEmpty();
    }

    @Test
    void saysWhatThePbxSaidOfACallToWhoLooksAfterOthers() {
        // Given
        UUID team = Ids.next();
        UUID user = office.hasUser("124", team);
        UUID call = recorded("124", Office.freshNumber());
        // When
        var head = given().auth().oauth2(Tokens.head(team)).get("/api/telephony/calls/{id}/events", call);
        var own = given().auth().oauth2(Tokens.manager(user)).get("/api/telephony/calls/{id}/events", call);
        var otherHead = given().auth().oauth2(Tokens.head(Ids.next())).get("/api/telephony/calls/{id}/events", call);
        // Then
        head.then().statusCode(200).body("items.size()", equalTo(0)).body("keptDays", equalTo(7));
        own.then().statusCode(403);
        otherHead.then().statusCode(404);
    }

    @Test
    void tellsHowANumberWouldBeReadAndWhoseItIs() {
        // Given
        String number = Office.freshNumber();
        office.hasClient("Reader", number, 1);
        // When
        var known = given().auth()
                .oauth2(Tokens.admin())
                .queryParam("pbx", "main")
                .queryParam("number", number.substring(3))
                .get("/api/telephony/numbers");
        var noPbx = given().auth()
                .oauth2(Tokens.admin())
                .queryParam("pbx", "nowhere")
                .queryParam("number", "101")
                .get("/api/telephony/numbers");
        // Then
        known.then()
                .statusCode(200)
                .body("kind", equalTo("OUTSIDE"))
                .body("value", equalTo(number))
                .body("owners", equalTo(List.of("Reader")));
        noPbx.then().statusCode(404).body("type", equalTo("urn:lejek:problem:not-found"));
    }

    private UUID recorded(String extension, String number) {
        CallFacts facts = facts(extension, number);
        record(facts);
        return facts.id();
    }

    private void record(CallFacts facts) {
        QuarkusTransaction.requiringNew().run(() -> recordCall.record("main", List.of(facts)));
    }

    private CallFacts facts(String extension, String number) {
        Instant ended = clock.instant();
        UUID id = Ids.next();
        return new CallFacts(
                "key-" + id,
                id,
                Direction.IN,
                Outcome.ANSWERED,
                number,
                "+48221234567",
                number,
                extension,
                ended.minus(Duration.ofSeconds(30)),
                ended.minus(Duration.ofSeconds(20)),
                ended,
                10,
                20,
                0,
                HungUpBy.CALLER,
                null,
                0,
                true,
                Set.of("leg-" + id),
                new CallStory(List.of(leg("leg-" + id, extension, ended)), List.of(), List.of()));
    }

    /** A colleague's leg that talked for 20 seconds. */
    private static LegFacts leg(String id, String extension, Instant ended) {
        return new LegFacts(
                id,
                LegFacts.Kind.COLLEAGUE,
                extension,
                null,
                ended.minus(Duration.ofSeconds(30)),
                ended.minus(Duration.ofSeconds(20)),
                ended,
                20,
                LegOutcome.ANSWERED,
                16);
    }

    private static CallFacts uncertain(CallFacts facts) {
        return with(facts, false, facts.story());
    }

    private static CallFacts withLegs(CallFacts facts, LegFacts... legs) {
        return with(facts, facts.endCertain(), new CallStory(List.of(legs), List.of(), List.of()));
    }

    private static CallFacts with(CallFacts facts, boolean endCertain, CallStory story) {
        return new CallFacts(
                facts.key(),
                facts.id(),
                facts.direction(),
                facts.outcome(),
                facts.callerNumber(),
                facts.calledNumber(),
                facts.outsideNumber(),
                facts.extension(),
                facts.startedAt(),
                facts.answeredAt(),
                facts.endedAt(),
                facts.waitSeconds(),
                facts.talkSeconds(),
                facts.holdSeconds(),
                facts.hungUpBy(),
                facts.queue(),
                facts.queueSeconds(),
                endCertain,
                facts.legNames(),
                story);
    }

    private static List<String> ids(String token) {
        return ids(token, "limit", 200);
    }

    private static List<String> ids(String token, String parameter, Object value) {
        return given().auth()
                .oauth2(token)
                .queryParam(parameter, value.toString())
                .get("/api/telephony/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}

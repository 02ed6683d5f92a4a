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
        UUID myCall = recorded("111", Office.freshNumber());
        UUID othersCall = recorded("112", Office.freshNumber());
        // When
        List<String> own = ids(Tokens.manager(mine));
        List<String> ofTeam = ids(Tokens.head(team));
        List<String> all = ids(Tokens.admin());
        List<String> others = ids(Tokens.agent(other));
        // Then
        assertThat(own).containsExactly(myCall.toString());
        assertThat(ofTeam).containsExactly(myCall.toString());
        assertThat(others).containsExactly(othersCall.toString());
        assertThat(all).contains(myCall.toString(), othersCall.toString());
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

    private UUID recorded(String extension, String number) {
        CallFacts facts = facts(extension, number);
        record(facts);
        return facts.id();
    }

    private void record(CallFacts facts) {
        QuarkusTransaction.requiringNew().run(() -> recordCall.record("main", facts));
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
                true,
                Set.of("leg-" + id));
    }

    private static CallFacts uncertain(CallFacts facts) {
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
                false,
                facts.legs());
    }

    private static List<String> ids(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/telephony/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}

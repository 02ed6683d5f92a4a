package io.lejek.funnel.report;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.funnel.testing.SaleFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ClosedFunnelTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-10T09:00:00Z");

    private final UUID anna = Ids.next();
    private final UUID boris = Ids.next();
    private final UUID north = Ids.next();
    private final SaleFixture sale = sale();

    @Test
    void drawsTheFunnelOfWonAndLost() {
        // Given
        sale.published();
        sale.deal(anna, north).worth(100, "EUR").opened().moved(1).won().send();
        sale.deal(anna, north).worth(20, "EUR").opened().lost().send();
        sale.deal(anna, north).worth(3, "EUR").opened().moved(2).moved(0).lost().send();

        // When
        sale.deal(anna, north).worth(4_000, "USD").opened().moved(1).lost().send();

        // Then
        await().untilAsserted(() -> closed(Tokens.admin(), Map.of())
                .body("stages.code", contains("assessment", "offer", "payment"))
                .body("stages.won", contains(1, 1, 1))
                .body("stages.lost", contains(1, 1, 1))
                .body("stages.lostMinor", contains(20, 0, 3))
                .body("stages.lostFrom", contains(2, 1, 0))
                .body("stages.lostFromMinor", contains(23, 0, 0))
                .body("stages.width", contains(4, 3, 2))
                .body("stages.widthMinor", contains(123, 103, 103))
                .body("won", equalTo(1))
                .body("lost", equalTo(3))
                .body("lostMinor", equalTo(23))
                .body("unpriced", equalTo(1))
                .body("winRate.doubleValue()", closeTo(0.25, 1e-9)));
    }

    @Test
    void hasNoWinRateWhenNothingWasClosed() {
        // When / Then
        closed(Tokens.admin(), Map.of()).body("winRate", nullValue()).body("won", equalTo(0));
    }

    @Test
    void leavesReopenedAndVoidDealsOut() {
        // Given
        sale.deal(anna, north).opened().lost().reopened().send();
        sale.deal(anna, north).opened().lost().reopened().voided().send();

        // When
        sale.deal(anna, north).opened().lost().reopened().moved(1).won().send();

        // Then
        await().untilAsserted(() ->
                closed(Tokens.admin(), Map.of()).body("won", equalTo(1)).body("lost", equalTo(0)));
    }

    @Test
    void countsByTheTimeOfClosingAndTheOwnerAtTheClosing() {
        // Given
        sale.deal(anna, north)
                .at(MARCH)
                .opened()
                .at(MARCH)
                .won()
                .owner(boris, north)
                .changed()
                .send();
        sale.deal(anna, north).at(MARCH).opened().at(APRIL).lost().send();

        // When
        await().untilAsserted(() ->
                closed(Tokens.admin(), Map.of()).body("lost", equalTo(1)).body("won", equalTo(1)));

        // Then
        closed(Tokens.admin(), Map.of("from", "2026-03-10", "to", "2026-03-10"))
                .body("won", equalTo(1))
                .body("lost", equalTo(0));
        closed(Tokens.admin(), Map.of("from", "2026-03-10T09:00:01Z", "to", "2026-04-10T11:00:01+02:00"))
                .body("won", equalTo(0))
                .body("lost", equalTo(1));
        closed(Tokens.manager(anna), Map.of()).body("won", equalTo(1)).body("scope", equalTo("own"));
        closed(Tokens.manager(boris), Map.of()).body("won", equalTo(0)).body("lost", equalTo(0));
        closed(Tokens.head(north), Map.of("ownerId", anna))
                .body("won", equalTo(1))
                .body("scope", equalTo("team"));
        closed(Tokens.head(Ids.next()), Map.of()).body("won", equalTo(0));
    }

    /** The first period is answered by the rollups, the second, a moment longer, by the facts. */
    @Test
    void agreesBetweenRollupsAndFacts() {
        // Given
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            var deal = sale.deal(random.nextBoolean() ? anna : boris, north)
                    .worth(random.nextInt(10_000), random.nextInt(5) == 0 ? "PLN" : "EUR")
                    .at(MARCH.plusSeconds(random.nextInt(3_000_000)))
                    .opened()
                    .moved(random.nextInt(3));
            var closed = random.nextInt(3) == 0 ? deal.won() : deal.lost();
            closed.send();
        }
        await().untilAsserted(() -> assertThat(count(Map.of())).isEqualTo(40));

        // When
        String byRollups = body(Map.of("from", "2026-03-12", "to", "2026-03-30", "ownerId", anna));
        String byFacts =
                body(Map.of("from", "2026-03-12T00:00:00Z", "to", "2026-03-30T23:59:59.999999Z", "ownerId", anna));

        // Then
        assertThat(byRollups).isEqualTo(byFacts);
        assertThat(count(Map.of("from", "2026-03-12", "to", "2026-03-30"))).isBetween(1, 39);
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday",
        "to, 2026-02-30",
        "from, 9999999-01-01",
        "to, 2026-01-01T25:00:00Z",
        "from, 2026-01-01T10:00:00",
        "from, +999999999-12-31",
    })
    void saysWhatIsWrongWithADate(String end, String date) {
        // When / Then
        given().auth()
                .oauth2(Tokens.admin())
                .queryParam(end, date)
                .get("/api/funnel/closed")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith("'" + end + "' must be a date such as"));
    }

    @Test
    void refusesAPeriodTheWrongWayRound() {
        // When / Then
        given().auth()
                .oauth2(Tokens.admin())
                .queryParam("from", "2026-05-01")
                .queryParam("to", "2026-04-01")
                .get("/api/funnel/closed")
                .then()
                .statusCode(400)
                .body("detail", equalTo("'from' lies after 'to': exchange them."));
    }

    @Test
    void admitsAdminsHeadsAndManagersAlone() {
        // When / Then
        given().get("/api/funnel/closed").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.agent(anna))
                .get("/api/funnel/closed")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.marketer(anna))
                .get("/api/funnel/closed")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.expired(anna, "admin"))
                .get("/api/funnel/closed")
                .then()
                .statusCode(401);
    }

    private int count(Map<String, ?> parameters) {
        var path = closed(Tokens.admin(), parameters).extract().jsonPath();
        return path.getInt("won") + path.getInt("lost");
    }

    private String body(Map<String, ?> parameters) {
        return closed(Tokens.admin(), parameters).extract().asString().replaceFirst("\"asOf\":\"[^\"]*\",", "");
    }

    private ValidatableResponse closed(String token, Map<String, ?> parameters) {
        return given().auth()
                .oauth2(token)
                .queryParam("typeId", sale.typeId)
                .queryParams(parameters)
                .get("/api/funnel/closed")
                .then()
                .statusCode(200);
    }
}

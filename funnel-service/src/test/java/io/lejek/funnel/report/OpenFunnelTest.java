package io.lejek.funnel.report;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.funnel.testing.Bus;
import io.lejek.funnel.testing.DealStory;
import io.lejek.funnel.testing.SaleFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class OpenFunnelTest {
    private final UUID anna = Ids.next();
    private final UUID boris = Ids.next();
    private final UUID north = Ids.next();
    private final SaleFixture sale = sale();

    @Test
    void showsEveryStageOfAPublishedProcessWithoutDeals() {
        // When
        sale.published();

        // Then
        await().untilAsserted(() -> open(Tokens.admin())
                .body("stages.code", contains("assessment", "offer", "payment"))
                .body("stages.deals", contains(0, 0, 0))
                .body("stages[0].medianAgeSeconds", nullValue())
                .body("total.deals", equalTo(0))
                .body("currency", equalTo("EUR")));
    }

    @Test
    void countsDealsClientsPotentialAndExpectedIncomePerStage() {
        // Given
        Instant twoDaysAgo = Instant.now().minus(2, ChronoUnit.DAYS);
        sale.deal(anna, north)
                .worth(100_000, "EUR")
                .opened()
                .at(twoDaysAgo)
                .moved(1)
                .send();
        sale.deal(anna, north)
                .worth(50_001, "EUR")
                .nextAction(Instant.now())
                .opened()
                .moved(2)
                .moved(1)
                .send();

        // When
        sale.deal(boris, north).worth(7_000, "USD").opened().send();

        // Then
        await().untilAsserted(() -> open(Tokens.admin())
                .body("stages.deals", contains(1, 2, 0))
                .body("stages.clients", contains(1, 2, 0))
                .body("stages.potentialMinor", contains(0, 150_001, 0))
                .body("stages.expectedMinor", contains(0, 75_001, 0))
                .body("stages.withoutNextStep", contains(1, 1, 0))
                .body("stages.unpriced", contains(1, 0, 0))
                .body("total.deals", equalTo(3))
                .body("total.clients", equalTo(3))
                .body("total.potentialMinor", equalTo(150_001))
                .body("scope", equalTo("all"))
                .body("asOf", notNullValue()));
        int median = path(Tokens.admin()).getInt("stages[1].medianAgeSeconds");
        assertThat(median).isBetween(86_400 * 2, 86_400 * 10);
    }

    @Test
    void followsAmountOwnerLossReopeningAndVoiding() {
        // Given
        DealStory moving = sale.deal(anna, north).opened().moved(1).send();
        DealStory returning = sale.deal(anna, north).opened().lost().send();
        DealStory vanishing = sale.deal(anna, north).opened().send();

        // When
        moving.owner(boris, north).worth(30_000, "EUR").changed().send();
        returning.reopened().send();
        vanishing.voided().send();

        // Then
        await().untilAsserted(() -> {
            given().auth()
                    .oauth2(Tokens.admin())
                    .queryParam("typeId", sale.typeId)
                    .queryParam("ownerId", boris)
                    .get("/api/funnel/open")
                    .then()
                    .body("stages.find { it.code == 'offer' }.deals", equalTo(1))
                    .body("total.deals", equalTo(1))
                    .body("total.potentialMinor", equalTo(30_000));
            open(Tokens.admin()).body("total.deals", equalTo(2));
        });
    }

    @Test
    void endsAsTheDealsOwnOrderDoesWhenEventsComeLateAndTwice() {
        // Given
        DealStory deal = sale.deal(anna, north)
                .opened()
                .moved(1)
                .worth(10, "EUR")
                .changed()
                .moved(2)
                .lost()
                .reopened();
        List<Bus.Message> schedule = new ArrayList<>(deal.messages);
        schedule.addAll(deal.messages);
        Collections.shuffle(schedule, new Random(7));

        // When
        schedule.forEach(Bus::send);

        // Then
        await().untilAsserted(() -> open(Tokens.admin())
                .body("total.deals", equalTo(1))
                .body("stages.find { it.code == 'payment' }.potentialMinor", equalTo(10)));
    }

    @Test
    void showsAManagerOnlyTheirOwnDealsAndSaysSo() {
        // Given
        sale.deal(anna, north).opened().send();
        sale.deal(boris, north).opened().send();

        // When
        await().untilAsserted(() -> open(Tokens.admin()).body("total.deals", equalTo(2)));

        // Then
        open(Tokens.manager(anna)).body("total.deals", equalTo(1)).body("scope", equalTo("own"));
        open(Tokens.manager(Ids.next())).body("total.deals", equalTo(0));
    }

    @Test
    void showsAHeadTheTeamsDealsAndSaysSo() {
        // Given
        sale.deal(anna, north).opened().send();
        sale.deal(boris, Ids.next()).opened().send();

        // When
        await().untilAsserted(() -> open(Tokens.admin()).body("total.deals", equalTo(2)));

        // Then
        open(Tokens.head(north))
                .body("total.deals", equalTo(1))
                .body("stages.deals", contains(1))
                .body("scope", equalTo("team"));
    }

    @Test
    void admitsAdminsHeadsAndManagersAlone() {
        // When / Then
        given().get("/api/funnel/open").then().statusCode(401);
        given().auth().oauth2(Tokens.agent(anna)).get("/api/funnel/open").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.marketer(anna))
                .get("/api/funnel/open")
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.head(north)).get("/api/funnel/open").then().statusCode(200);
    }

    @Test
    void saysWhatIsWrongWithAnIdentifier() {
        // When / Then
        given().auth()
                .oauth2(Tokens.admin())
                .queryParam("typeId", "sale")
                .get("/api/funnel/open")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lejek:problem:invalid-input"))
                .body("detail", equalTo("'typeId' must be the identifier of a record (a UUID)."));
    }

    private ValidatableResponse open(String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("typeId", sale.typeId)
                .get("/api/funnel/open")
                .then()
                .statusCode(200);
    }

    private JsonPath path(String token) {
        return open(token).extract().jsonPath();
    }
}

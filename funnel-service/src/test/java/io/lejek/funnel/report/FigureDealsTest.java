package io.lejek.funnel.report;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.event.Topics;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class FigureDealsTest {
    private final UUID anna = Ids.next();
    private final UUID north = Ids.next();
    private final SaleFixture sale = sale();

    @Test
    void listsTheDealsBehindAFigureOfOpenDeals() {
        // Given
        DealStory deal =
                sale.deal(anna, north).worth(700, "EUR").opened().moved(1).send();
        sale.deal(anna, north).opened().send();

        // When
        await().untilAsserted(() -> deals(Tokens.admin(), Map.of()).body("items", hasSize(2)));

        // Then
        deals(Tokens.admin(), Map.of("stageId", sale.stageId(1)))
                .body("items.dealId", contains(deal.dealId.toString()))
                .body("items[0].clientId", equalTo(deal.clientId.toString()))
                .body("items[0].amountMinor", equalTo(700))
                .body("items[0].expectedMinor", equalTo(350))
                .body("items[0].currency", equalTo("EUR"))
                .body("items[0].closedAt", nullValue())
                .body("next", nullValue());
    }

    @Test
    void listsLostDealsByTheFurthestStageAndByTheLast() {
        // Given
        DealStory deal =
                sale.deal(anna, north).opened().moved(2).moved(1).lost().send();

        // When
        await().untilAsserted(() ->
                deals(Tokens.admin(), Map.of("figure", "LOST_REACH")).body("items", hasSize(1)));

        // Then
        deals(Tokens.admin(), Map.of("figure", "LOST_REACH", "stageId", sale.stageId(2)))
                .body("items.dealId", contains(deal.dealId.toString()));
        deals(Tokens.admin(), Map.of("figure", "LOST_FROM", "stageId", sale.stageId(1)))
                .body("items.dealId", contains(deal.dealId.toString()));
        deals(Tokens.admin(), Map.of("figure", "WON")).body("items", hasSize(0));
        deals(Tokens.admin(), Map.of("figure", "LOST_REACH", "to", "2020-01-01"))
                .body("items", hasSize(0));
    }

    @Test
    void givesEveryDealOnceInPages() {
        // Given
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.addFirst(sale.deal(anna, north).opened().send().dealId.toString());
        }
        await().untilAsserted(() -> deals(Tokens.admin(), Map.of()).body("items", hasSize(7)));

        // When
        List<String> seen = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", 3));
        JsonPath page;
        do {
            page = deals(Tokens.admin(), parameters).extract().jsonPath();
            seen.addAll(page.getList("items.dealId"));
            parameters.put("after", page.getString("next"));
        } while (page.getString("next") != null);

        // Then
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void namesTheOwner() {
        // Given
        Map<String, Object> user = new HashMap<>();
        user.put("id", anna);
        user.put("version", 3);
        user.put("login", "anna");
        user.put("name", "Anna Nowak");
        user.put("teamId", north);
        user.put("roles", List.of("manager"));
        user.put("extension", null);
        user.put("active", true);

        // When
        Bus.send(Bus.message(Topics.USERS, anna.toString(), "user-changed.v1", 3L, user));
        sale.deal(anna, north).opened().send();

        // Then
        await().untilAsserted(
                        () -> deals(Tokens.manager(anna), Map.of()).body("items.ownerName", contains("Anna Nowak")));
    }

    @Test
    void showsNobodyADealOutsideOfTheirScope() {
        // Given
        sale.deal(anna, north).opened().send();

        // When
        await().untilAsserted(() -> deals(Tokens.manager(anna), Map.of()).body("items", hasSize(1)));

        // Then
        deals(Tokens.manager(Ids.next()), Map.of("ownerId", anna)).body("items", hasSize(0));
        deals(Tokens.head(Ids.next()), Map.of()).body("items", hasSize(0));
        deals(Tokens.head(north), Map.of()).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, invalid-input",
        "limit, 201, invalid-input",
        "limit, many, invalid-input",
        "after, 17, bad-cursor",
        "figure, BIGGEST, invalid-input",
        "stageId, offer, invalid-input",
        "ownerId, 1 or 1=1, invalid-input",
    })
    void saysWhatIsWrongWithAParameter(String name, String value, String problem) {
        // When / Then
        given().auth()
                .oauth2(Tokens.admin())
                .queryParam(name, value)
                .get("/api/funnel/deals")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lejek:problem:" + problem));
    }

    @Test
    void admitsAdminsHeadsAndManagersAlone() {
        // When / Then
        given().get("/api/funnel/deals").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.agent(anna))
                .get("/api/funnel/deals")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.marketer(anna))
                .get("/api/funnel/deals")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse deals(String token, Map<String, ?> parameters) {
        return given().auth()
                .oauth2(token)
                .queryParam("typeId", sale.typeId)
                .queryParams(parameters)
                .get("/api/funnel/deals")
                .then()
                .statusCode(200);
    }
}

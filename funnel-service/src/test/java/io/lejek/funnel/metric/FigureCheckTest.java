package io.lejek.funnel.metric;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.funnel.testing.SaleFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class FigureCheckTest {
    private final SaleFixture sale = sale();

    @Inject
    Jdbi jdbi;

    @Inject
    FigureCheck check;

    /** Each damage and its repair; the light must follow both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update stage_bucket set deals = deals + 1 where %s             | update stage_bucket set deals = deals - 1 where %s
                    update stage_bucket set amount_minor = amount_minor + 1 where %s | update stage_bucket set amount_minor = amount_minor - 1 where %s
                    update stage_visit set left_at = left_at + interval '1s' where exit = 'MOVED' and %s | update stage_visit set left_at = left_at - interval '1s' where exit = 'MOVED' and %s
                    update stage_visit set left_at = now() where left_at is null and %s | update stage_visit set left_at = null where exit is null and %s
                    """)
    void turnsTheLightRedUntilFiguresAndFactsAgree(String damage, String repair) {
        // Given
        sale.deal(Ids.next(), Ids.next()).opened().moved(1).send();
        await().untilAsserted(() -> assertThat(deals()).isEqualTo(1));
        await().untilAsserted(() -> light().statusCode(200));

        // When
        execute(damage);

        // Then
        await().untilAsserted(() ->
                light().statusCode(503).body("checks.find { it.name == 'figures' }.status", equalTo("DOWN")));
        funnel().body("checked.ok", equalTo(false));
        given().get("/q/metrics").then().body(containsString("lejek_funnel_identity_breaks "));
        assertThat(check.last().breaks()).isPositive();
        given().get("/q/health/ready").then().statusCode(200);

        execute(repair);
        await().untilAsserted(() -> light().statusCode(200));
        funnel().body("checked.ok", equalTo(true));
    }

    private void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql.formatted("type_id = '" + sale.typeId + "'")));
    }

    private static ValidatableResponse light() {
        return given().get("/q/health/well").then();
    }

    private ValidatableResponse funnel() {
        return given().auth()
                .oauth2(Tokens.admin())
                .queryParam("typeId", sale.typeId)
                .get("/api/funnel/open")
                .then();
    }

    private int deals() {
        return funnel().extract().jsonPath().getInt("total.deals");
    }
}

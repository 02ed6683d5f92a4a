package io.lejek.crm.client;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ConsentTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = Api.of(staff.admin());
    }

    @Test
    void knowsOfNoConsentAtFirst() {
        // When
        JsonPath client = admin.client(Samples.name(), email(Samples.address()));

        // Then
        assertThat(client.getList("contactPoints[0].consents")).isEmpty();
    }

    @Test
    void letsTheNewestAnswerHoldAndKeepsTheOlder() {
        // Given
        JsonPath client = admin.client(Samples.name(), email(Samples.address()));
        answer(client, "GIVEN");

        // When
        answer(client, "WITHDRAWN");

        // Then
        admin.get("/api/clients/" + client.getString("id"))
                .body("contactPoints[0].consents", hasSize(1))
                .body("contactPoints[0].consents[0].state", equalTo("WITHDRAWN"))
                .body("contactPoints[0].consents[0].source", equalTo("form"));
        assertThat(ledger(client)).containsExactly("GIVEN", "WITHDRAWN");
    }

    @Test
    void neverChangesARowOfTheLedger() {
        // Given
        JsonPath client = admin.client(Samples.name(), email(Samples.address()));
        answer(client, "WITHDRAWN");

        // When
        ThrowingCallable change = () -> jdbi.useHandle(handle -> handle.execute("update consent set state = 'GIVEN'"));

        // Then
        assertThatThrownBy(change).hasMessageContaining("never changed");
    }

    @Test
    void keepsAWithdrawalWhenTheAddressIsRemovedAndComesBack() {
        // Given
        JsonPath client = admin.client(Samples.name(), email(Samples.address()));
        answer(client, "WITHDRAWN");
        String path = "/api/clients/" + client.getString("id");
        Map<String, Object> without = Map.of("kind", "PERSON", "name", "Same");
        admin.request().body(without).put(path).then().statusCode(200).body("contactPoints", empty());

        // When
        var answer = admin.request()
                .body(Map.of(
                        "kind",
                        "PERSON",
                        "name",
                        "Same",
                        "contactPoints",
                        List.of(email(client.getString("contactPoints[0].value")))))
                .put(path)
                .then();

        // Then
        answer.statusCode(200).body("contactPoints[0].consents[0].state", equalTo("WITHDRAWN"));
    }

    @Test
    void refusesAChannelThatDoesNotFitTheContactPoint() {
        // Given
        JsonPath client = admin.client(Samples.name(), phone(Samples.mobile()));

        // When
        var answer = admin.post(
                consents(client),
                Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "GIVEN", "source", "form"));

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo("channel"));
    }

    @Test
    void knowsNoForeignContactPoint() {
        // Given
        JsonPath client = admin.client(Samples.name());

        // When
        var answer = admin.post(
                "/api/clients/" + client.getString("id") + "/contact-points/" + UUID.randomUUID() + "/consents",
                Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "GIVEN", "source", "form"));

        // Then
        answer.statusCode(404);
    }

    @Test
    void showsTheWholeLedgerNewestFirst() {
        // Given
        JsonPath client = admin.client(Samples.name(), email(Samples.address()));
        answer(client, "GIVEN");
        answer(client, "WITHDRAWN");

        // When
        var ledger = admin.get("/api/clients/" + client.getString("id") + "/consents");

        // Then
        ledger.statusCode(200)
                .body("items.state", equalTo(List.of("WITHDRAWN", "GIVEN")))
                .body("items[0].address", equalTo(client.getString("contactPoints[0].value")))
                .body("items[0].source", equalTo("form"));
        Api.of(staff.manager())
                .get("/api/clients/" + client.getString("id") + "/consents")
                .statusCode(404);
    }

    private void answer(JsonPath client, String state) {
        admin.post(
                        consents(client),
                        Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", state, "source", "form"))
                .statusCode(201);
    }

    private static String consents(JsonPath client) {
        return "/api/clients/" + client.getString("id") + "/contact-points/" + client.getString("contactPoints[0].id")
                + "/consents";
    }

    private List<String> ledger(JsonPath client) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select state from consent where contact_point_id = :point order by id")
                        .bind("point", UUID.fromString(client.getString("contactPoints[0].id")))
                        .mapTo(String.class)
                        .list());
    }
}

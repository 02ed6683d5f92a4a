package io.lejek.crm.client;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ContactPersonTest {
    @Inject
    Staff staff;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = Api.of(staff.admin());
    }

    @Test
    void standsAtTheClientWithContactPointsOfTheirOwn() {
        // When
        JsonPath client = company(person("Anna Nowak", phone(Samples.mobile()), email(Samples.address())));

        // Then
        assertThat(client.getList("contactPoints")).hasSize(1);
        assertThat(client.getString("persons[0].name")).isEqualTo("Anna Nowak");
        assertThat(client.getString("persons[0].position")).isEqualTo("purchasing");
        assertThat(client.getList("persons[0].contactPoints")).hasSize(2);
    }

    @Test
    void isFoundByNumberAndPublishedWithName() {
        // Given
        String number = Samples.mobile();
        JsonPath client = company(person("Anna Nowak", phone(number)));

        // When
        var found = admin.get("/api/clients/lookup?phone=" + number);
        Bus.Message message =
                Bus.published(Topics.CLIENTS, client.getString("id"), 1).getLast();

        // Then
        found.body("id", contains(client.getString("id")));
        ContractSchemas.assertValid("client-changed.v1", message.json());
        assertThat(JsonPath.from(message.json()).getString("contactPoints[1].person"))
                .isEqualTo("Anna Nowak");
    }

    @Test
    void keepsTheirIdAndContactPointsWhenTheClientChanges() {
        // Given
        String number = Samples.mobile();
        JsonPath client = company(person("Anna Nowak", phone(number)));
        Map<String, Object> married = Map.of(
                "id",
                client.getString("persons[0].id"),
                "name",
                "Anna Kowalska",
                "contactPoints",
                List.of(phone(number)));

        // When
        var answer = admin.put(
                "/api/clients/" + client.getString("id"),
                0,
                Map.of("kind", "COMPANY", "name", "Acme", "persons", List.of(married)));

        // Then
        answer.statusCode(200)
                .body("persons.name", contains("Anna Kowalska"))
                .body("persons[0].id", equalTo(client.getString("persons[0].id")))
                .body("persons[0].contactPoints[0].id", equalTo(client.getString("persons[0].contactPoints[0].id")))
                .body("contactPoints", empty());
    }

    @Test
    void namesTheFieldOfAPersonThatIsWrong() {
        // When
        var answer = admin.post(
                "/api/clients",
                Map.of("kind", "COMPANY", "name", "Acme", "persons", List.of(person("Anna", phone("not a number")))));

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo("persons[0].contactPoints[0].value"));
    }

    @SafeVarargs
    private static Map<String, Object> person(String name, Map<String, Object>... contactPoints) {
        return Map.of("name", name, "position", "purchasing", "contactPoints", List.of(contactPoints));
    }

    private JsonPath company(Map<String, Object> person) {
        return admin.post(
                        "/api/clients",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "name",
                                Samples.name(),
                                "contactPoints",
                                List.of(email(Samples.address())),
                                "persons",
                                List.of(person)))
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}

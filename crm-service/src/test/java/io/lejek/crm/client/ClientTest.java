package io.lejek.crm.client;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

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
class ClientTest {
    @Inject
    Staff staff;

    private Staff.Person person;
    private Api admin;

    @BeforeEach
    void signIn() {
        person = staff.admin();
        admin = Api.of(person);
    }

    @Test
    void keepsPhonesInE164AndAddressesInLowerCase() {
        // Given
        String number = Samples.mobile();
        String spelling = "0048 " + number.substring(0, 3) + "-" + number.substring(3);

        // When
        JsonPath client = admin.client(Samples.name(), phone(spelling), email("Biuro@Example.COM"));

        // Then
        assertThat(client.getString("contactPoints[0].value")).isEqualTo("+48" + number);
        assertThat(client.getString("contactPoints[0].raw")).isEqualTo(spelling);
        assertThat(client.getString("contactPoints[0].display")).startsWith("+48 ");
        assertThat(client.getString("contactPoints[1].value")).isEqualTo("biuro@example.com");
    }

    @Test
    void answersANewClientWithItsPlaceAndVersion() {
        // When
        var answer = admin.post("/api/clients", Map.of("kind", "COMPANY", "name", "Zażółć Sp. z o.o."));

        // Then
        answer.statusCode(201)
                .header("Location", matchesPattern(".*/api/clients/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"0\""))
                .body("version", equalTo(0))
                .body("createdAt", notNullValue());
    }

    @Test
    void replacesWhatIsKnownAndKeepsContactPointsThatStay() {
        // Given
        String number = Samples.mobile();
        JsonPath client = admin.client(Samples.name(), phone(number));
        String path = "/api/clients/" + client.getString("id");

        // When
        var answer = admin.put(
                path,
                0,
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        "Renamed",
                        "city",
                        "Łódź",
                        "size",
                        12,
                        "categories",
                        List.of("VIP", " VIP ", "Fair"),
                        "contactPoints",
                        List.of(email(Samples.address()), phone("+48" + number))));

        // Then
        answer.statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Renamed"))
                .body("categories", contains("Fair", "VIP"))
                .body("contactPoints[1].id", equalTo(client.getString("contactPoints[0].id")));
    }

    @Test
    void refusesAChangeOfAStaleVersion() {
        // Given
        String path = "/api/clients/" + admin.clientId();
        Map<String, Object> change = Map.of("kind", "PERSON", "name", "First");
        admin.put(path, 0, change).statusCode(200);

        // When
        var answer = admin.put(path, 0, Map.of("kind", "PERSON", "name", "Second"));

        // Then
        answer.statusCode(412)
                .body("type", equalTo("urn:lejek:problem:stale-record"))
                .body("current.version", equalTo(1))
                .body("current.name", equalTo("First"))
                .body("changed.name", equalTo(person.name()))
                .body("changed.at", notNullValue());
        admin.get(path).body("name", equalTo("First"));
    }

    @Test
    void publishesTheFullStateOnEveryChange() {
        // Given
        Staff.Person owner = staff.manager(staff.team());
        JsonPath client = Api.of(owner).client(Samples.name(), email(Samples.address()));
        String id = client.getString("id");
        String point = client.getString("contactPoints[0].id");
        admin.put(
                        "/api/clients/" + id,
                        0,
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                "Changed",
                                "ownerId",
                                owner.id(),
                                "contactPoints",
                                List.of(email(client.getString("contactPoints[0].value")))))
                .statusCode(200);
        admin.post(
                        "/api/clients/" + id + "/contact-points/" + point + "/consents",
                        Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "GIVEN", "source", "form"))
                .statusCode(201);

        // When
        List<Bus.Message> messages = Bus.published(Topics.CLIENTS, id, 3);

        // Then
        assertThat(messages).extracting(Bus.Message::sequence).containsExactly(0L, 1L, 2L);
        messages.forEach(message -> ContractSchemas.assertValid("client-changed.v1", message.json()));
        JsonPath last = JsonPath.from(messages.getLast().json());
        assertThat(last.getString("ownerName")).isEqualTo(owner.name());
        assertThat(last.getString("teamId")).isNotNull();
        assertThat(last.getString("contactPoints[0].consents[0].state")).isEqualTo("GIVEN");
    }

    @Test
    void countsCategoriesOfTheClientsThatTheViewerSees() {
        // Given
        Staff.Person manager = staff.manager();
        String category = "Category " + Samples.mobile();
        Map<String, Object> client = Map.of("kind", "PERSON", "name", "One", "categories", List.of(category));
        Api.of(manager).post("/api/clients", client).statusCode(201);
        admin.post("/api/clients", client).statusCode(201);

        // When
        var own = Api.of(manager).get("/api/categories");
        var all = admin.get("/api/categories");

        // Then
        own.body("find { it.name == '%s' }.count".formatted(category), equalTo(1));
        all.body("find { it.name == '%s' }.count".formatted(category), equalTo(2));
    }
}

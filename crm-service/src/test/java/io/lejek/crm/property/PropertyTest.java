package io.lejek.crm.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class PropertyTest {
    @Inject
    Staff staff;

    private Api admin;
    private String name;

    @BeforeEach
    void signIn() {
        admin = Api.of(staff.admin());
        name = Samples.name();
    }

    @Test
    void refusesAPropertyOfATakenName() {
        // Given
        choice("low", "high");

        // When
        var answer = admin.post("/api/properties", Map.of("name", name.toUpperCase(), "type", "TEXT"));

        // Then
        answer.statusCode(409).body("type", equalTo("urn:lejek:problem:already-exists"));
    }

    @Test
    void refusesAChoiceOfNothingAndAChoiceTwice() {
        // When
        var nothing = admin.post("/api/properties", Map.of("name", name, "type", "CHOICE"));
        var twice = admin.post(
                "/api/properties", Map.of("name", name, "type", "CHOICE", "choices", List.of("low", " low")));

        // Then
        nothing.statusCode(400).body("violations[0].field", equalTo("choices"));
        twice.statusCode(400).body("violations[0].field", equalTo("choices"));
    }

    @Test
    void givesClientsTheNewNameOfAChoice() {
        // Given
        String property = choice("low", "high");
        String client = clientWith(property, "low");

        // When
        var answer = change(
                property,
                Map.of(
                        "name",
                        name,
                        "choices",
                        List.of("small", "high"),
                        "renamed",
                        Map.of("low", "small"),
                        "retired",
                        false));

        // Then
        answer.statusCode(200).body("property.choices", contains("small", "high"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> admin.get("/api/clients/" + client)
                        .body("properties.'%s'".formatted(property), equalTo("small"))
                        .body("version", equalTo(1)));
        assertThat(Bus.published(Topics.CLIENTS, client, 2).getLast().json()).contains("small");
    }

    @Test
    void refusesToHandAFormerNameOn() {
        // Given
        String property = choice("low", "high");

        // When
        var answer = change(
                property,
                Map.of(
                        "name",
                        name,
                        "choices",
                        List.of("high", "low"),
                        "renamed",
                        Map.of("low", "high", "high", "low")));

        // Then
        answer.statusCode(400).body("violations[0].message", containsString("two steps"));
    }

    @Test
    void keepsTheValuesOfARetiredPropertyButTakesNoNewOnes() {
        // Given
        String property = choice("low", "high");
        String client = clientWith(property, "low");
        change(property, Map.of("name", name, "choices", List.of("low", "high"), "retired", true))
                .statusCode(200);

        // When
        var kept = admin.put("/api/clients/" + client, 0, person(property, "low"));
        var changed = admin.put("/api/clients/" + client, 1, person(property, "high"));

        // Then
        kept.statusCode(200).body("properties.'%s'".formatted(property), equalTo("low"));
        changed.statusCode(400).body("violations[0].field", equalTo("properties." + property));
    }

    @Test
    void putsThePropertiesInTheOrderAskedFor() {
        // Given
        String first = choice("low", "high");
        name = Samples.name();
        String second = choice("low", "high");

        // When
        List<String> ids = admin.request()
                .body(Map.of("ids", List.of(second, first)))
                .put("/api/properties/order")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        // Then
        assertThat(ids.subList(0, 2)).containsExactly(second, first);
    }

    private String choice(String... choices) {
        return admin.post("/api/properties", Map.of("name", name, "type", "CHOICE", "choices", List.of(choices)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse change(String property, Map<String, Object> change) {
        return admin.request().body(change).put("/api/properties/" + property).then();
    }

    private String clientWith(String property, String value) {
        JsonPath client = admin.post("/api/clients", person(property, value))
                .statusCode(201)
                .extract()
                .jsonPath();
        return client.getString("id");
    }

    private static Map<String, Object> person(String property, String value) {
        return Map.of("kind", "PERSON", "name", "Anna", "properties", Map.of(property, value));
    }
}

package io.lejek.crm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class CategoryTest {
    @Inject
    Staff staff;

    private Api admin;
    private String category;

    @BeforeEach
    void signIn() {
        admin = Api.of(staff.admin());
        category = "Fair/" + Samples.mobile();
    }

    @Test
    void isOfferedBeforeItsFirstUseOnce() {
        // When
        admin.post("/api/categories", Map.of("name", category, "colour", "#0e6863"))
                .statusCode(201);
        var again = admin.post("/api/categories", Map.of("name", category));

        // Then
        again.statusCode(409);
        admin.get("/api/categories")
                .body("find { it.name == '%s' }.colour".formatted(category), equalTo("#0e6863"))
                .body("find { it.name == '%s' }.count".formatted(category), equalTo(0));
    }

    @Test
    void becomesOneWithAnotherWhenItTakesItsName() {
        // Given
        String other = "Show " + Samples.mobile();
        String client = clientIn(category);
        String both = clientIn(category, other);

        // When
        put(category, Map.of("name", other));

        // Then
        eventually(() -> admin.get("/api/categories")
                .body("name", not(hasItem(category)))
                .body("find { it.name == '%s' }.count".formatted(other), equalTo(2)));
        admin.get("/api/clients/" + client).body("categories", contains(other)).body("version", equalTo(1));
        admin.get("/api/clients/" + both).body("categories", contains(other));
        assertThat(Bus.published(Topics.CLIENTS, client, 2).getLast().json()).contains(other);
    }

    @Test
    void isTakenFromItsClientsWhenItIsDeleted() {
        // Given
        String client = clientIn(category);

        // When
        admin.request().delete("/api/categories?name={name}", category).then().statusCode(200);

        // Then
        eventually(() -> admin.get("/api/categories").body("name", not(hasItem(category))));
        admin.get("/api/clients/" + client).body("categories", empty());
    }

    @Test
    void changesItsColourWithoutAJob() {
        // Given
        clientIn(category);

        // When
        put(category, Map.of("name", category, "colour", "#b47109"));

        // Then
        admin.get("/api/categories").body("find { it.name == '%s' }.colour".formatted(category), equalTo("#b47109"));
    }

    @Test
    void isUnknownWhenItIsNotThere() {
        // When
        var answer = admin.request()
                .body(Map.of("name", "x"))
                .put("/api/categories?name={name}", category)
                .then();

        // Then
        answer.statusCode(404);
    }

    private void put(String name, Map<String, Object> change) {
        admin.request()
                .body(change)
                .put("/api/categories?name={name}", name)
                .then()
                .statusCode(200);
    }

    private String clientIn(String... categories) {
        return admin.post("/api/clients", Map.of("kind", "PERSON", "name", "Anna", "categories", List.of(categories)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check);
    }
}

package io.lejek.crm.audit;

import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.importing.Imports;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class AuditLogTest {
    @Inject
    Staff staff;

    @Test
    void tellsWhoChangedWhatFromAndToInNames() {
        // Given
        Staff.Person admin = staff.admin();
        Staff.Person owner = staff.manager();
        Api api = Api.of(admin);
        String colour = "Colour " + UUID.randomUUID();
        String property = property(api, colour);
        String id = api.client("Acme").getString("id");
        Map<String, Object> changed = Map.of(
                "kind", "PERSON", "name", "Acme Ltd", "ownerId", owner.id(), "properties", Map.of(property, "blue"));

        // When
        api.put("/api/clients/" + id, 0, changed).statusCode(200);

        // Then
        String change = "items[0].changes.find { it.field == '%s' }.%s";
        api.get("/api/audit?client=" + id)
                .statusCode(200)
                .body("items.action", equalTo(List.of("CHANGED", "ADDED")))
                .body("items[0].actorName", equalTo(admin.name()))
                .body("items[0].door", equalTo("API"))
                .body("items[0].clientName", equalTo("Acme Ltd"))
                .body(change.formatted("name", "from"), equalTo("Acme"))
                .body(change.formatted("name", "to"), equalTo("Acme Ltd"))
                .body(change.formatted("owner_id", "to"), equalTo(owner.name()))
                .body(change.formatted("property", "to"), equalTo("blue"))
                .body(change.formatted("property", "property"), equalTo(colour));
    }

    @Test
    void narrowsByWhomWhatAndWhen() {
        // Given
        Staff.Person admin = staff.admin();
        Api api = Api.of(admin);
        Instant before = Instant.now();
        api.client("First", phone(Samples.mobile()));
        String query = "/api/audit?actor=" + admin.id();

        // When
        var answer = api.get(query);

        // Then
        answer.statusCode(200).body("items", hasSize(1));
        api.get(query + "&what=CLIENT&action=ADDED&door=API&from=" + before).body("items", hasSize(1));
        for (String other : List.of("&what=USERS", "&action=REMOVED", "&door=PAGE", "&to=" + before)) {
            api.get(query + other).statusCode(200).body("items", empty());
        }
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        // Given
        Staff.Person admin = staff.admin();
        Api api = Api.of(admin);
        String first = api.clientId();
        String second = api.clientId();
        String query = "/api/audit?limit=1&actor=" + admin.id();

        // When
        String next = api.get(query)
                .body("items[0].clientId", equalTo(second))
                .extract()
                .path("next");

        // Then
        api.get(query + "&after=" + next)
                .statusCode(200)
                .body("items[0].clientId", equalTo(first))
                .body("next", nullValue());
    }

    @Test
    void showsAHeadTheClientsOfTheTeamAlone() {
        // Given
        UUID team = staff.team();
        Staff.Person member = staff.manager(team);
        String ours = Api.of(member).clientId();
        String foreign = Api.of(staff.manager(staff.team())).clientId();
        Api.of(staff.admin()).post("/api/categories", Map.of("name", "Category " + team));

        // When
        Api head = Api.of(staff.head(team));

        // Then
        head.get("/api/audit?limit=200")
                .statusCode(200)
                .body("items.clientId", hasItem(ours))
                .body("items.clientId", not(hasItem(foreign)))
                .body("items.what", not(hasItem("CATEGORY")));
        head.get("/api/audit?client=" + foreign).statusCode(200).body("items", empty());
    }

    @Test
    void showsTheChangesOfAClientToWhoeverSeesTheClient() {
        // Given
        Staff.Person owner = staff.manager();
        Api api = Api.of(owner);
        String id = api.client("Acme").getString("id");
        api.put("/api/clients/" + id, 0, Map.of("kind", "COMPANY", "name", "Acme Ltd"))
                .statusCode(200);

        // When
        String next = api.get("/api/clients/" + id + "/changes?limit=1")
                .statusCode(200)
                .body("items[0].actorName", equalTo(owner.name()))
                .body("items[0].changes.find { it.field == 'name' }.from", equalTo("Acme"))
                .extract()
                .path("next");

        // Then
        api.get("/api/clients/" + id + "/changes?limit=1&after=" + next)
                .statusCode(200)
                .body("items.action", equalTo(List.of("ADDED")))
                .body("next", nullValue());
        Api.of(staff.manager()).get("/api/clients/" + id + "/changes").statusCode(404);
    }

    @Test
    void tellsTheDoorOfAnImport() {
        // Given
        Staff.Person admin = staff.admin();
        Api api = Api.of(admin);
        String name = Samples.name();

        // When
        new Imports(api).imported(Imports.mapping("SKIP", "name"), "Name", name);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api.get("/api/audit?door=IMPORT&actor=" + admin.id())
                        .statusCode(200)
                        .body("items.subject", equalTo(List.of(name))));
    }

    @Test
    void neverShowsPasswords() {
        // Given
        Staff.Person admin = staff.admin();
        Api api = Api.of(admin);
        String user = api.post(
                        "/api/users",
                        Map.of(
                                "login",
                                "user-" + UUID.randomUUID(),
                                "name",
                                "New colleague",
                                "password",
                                "a long password",
                                "roles",
                                List.of("manager")))
                .statusCode(201)
                .extract()
                .path("id");

        // When
        api.patch("/api/users/" + user, Map.of("password", "another password")).statusCode(200);

        // Then
        String log = api.get("/api/audit?actor=" + admin.id()).extract().asString();
        assertThat(log)
                .contains("password_hash")
                .doesNotContain("$argon2", "$2", "a long password", "another password");
    }

    @Test
    void cannotBeChangedOrDeleted() {
        // Given
        Staff.Person admin = staff.admin();
        Api api = Api.of(admin);
        api.clientId();
        int entry = api.get("/api/audit?actor=" + admin.id()).extract().path("items[0].id");

        for (String path : List.of("/api/audit", "/api/audit/" + entry)) {
            // When
            int deleted = api.request().delete(path).statusCode();
            int put = api.request().body("{}").put(path).statusCode();

            // Then
            assertThat(List.of(deleted, put)).isSubsetOf(404, 405);
        }
        api.get("/api/audit?actor=" + admin.id()).body("items", hasSize(1));
    }

    @Test
    void refusesWhatIsNoMoment() {
        // Given
        Api api = Api.of(staff.admin());

        for (String moment : List.of("yesterday", "2026-11-26", "9999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z")) {
            // When
            var answer = api.get("/api/audit?from={moment}", moment);

            // Then
            answer.statusCode(400);
        }
    }

    private static String property(Api api, String name) {
        return api.post("/api/properties", Map.of("name", name, "type", "TEXT"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

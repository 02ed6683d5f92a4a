package io.lejek.crm.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class BulkTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private UUID team;
    private Staff.Person manager;
    private Api api;
    private String word;

    @BeforeEach
    void signIn() {
        team = staff.team();
        manager = staff.manager(team);
        api = Api.of(manager);
        word = "Word" + Samples.mobile();
    }

    @Test
    void givesACategoryToEverybodyWhoIsFound() {
        // Given
        String first = client(api, List.of());
        String second = client(api, List.of("VIP"));

        // When
        JsonPath job = bulk(api, Map.of("kind", "ADD_CATEGORY", "category", "VIP"));

        // Then
        assertThat(job.getMap("result")).isEqualTo(Map.of("changed", 1, "same", 1, "left", 0));
        api.get("/api/clients/" + first).body("categories", contains("VIP")).body("version", equalTo(1));
        api.get("/api/clients/" + second).body("version", equalTo(0));
        assertThat(Bus.published(Topics.CLIENTS, first, 2).getLast().json()).contains("VIP");
    }

    @Test
    void takesBackWhatItChangedAndNothingElse() {
        // Given
        String first = client(api, List.of());
        String second = client(api, List.of("VIP"));
        JsonPath job = bulk(api, Map.of("kind", "ADD_CATEGORY", "category", "VIP"));

        // When
        undo(api, job);

        // Then
        api.get("/api/clients/" + first).body("categories", empty()).body("version", equalTo(2));
        api.get("/api/clients/" + second).body("categories", contains("VIP"));
    }

    @Test
    void leavesThoseOutWhoWereTakenOffTheSelection() {
        // Given
        String taken = client(api, List.of());
        String left = client(api, List.of());
        Map<String, Object> allButOne = Map.of("q", word, "except", List.of(left));

        // When
        api.post("/api/segments/preview", allButOne).body("count", equalTo(1)).body("sample.id", contains(taken));
        Map<String, Object> change =
                Map.of("selection", allButOne, "action", Map.of("kind", "ADD_CATEGORY", "category", "VIP"));
        JsonPath job = ended(
                api, api.post("/api/bulk", change).statusCode(202).extract().path("id"));

        // Then
        assertThat(job.getMap("result")).isEqualTo(Map.of("changed", 1, "same", 0, "left", 0));
        api.get("/api/clients/" + taken).body("categories", contains("VIP"));
        api.get("/api/clients/" + left).body("categories", empty());
    }

    @Test
    void removesACategoryAndBringsItBack() {
        // Given
        String client = client(api, List.of("VIP"));
        JsonPath job = bulk(api, Map.of("kind", "REMOVE_CATEGORY", "category", "VIP"));
        api.get("/api/clients/" + client).body("categories", empty());

        // When
        undo(api, job);

        // Then
        api.get("/api/clients/" + client).body("categories", contains("VIP"));
    }

    @Test
    void changesTheOwnerOfClientsThatOneMayChangeAlone() {
        // Given
        Staff.Person head = staff.head(team);
        Staff.Person admin = staff.admin();
        String mine = client(api, List.of());
        String foreign = client(Api.of(staff.manager()), List.of());
        Staff.Person heir = staff.manager(team);

        // When
        JsonPath job = bulk(Api.of(head), Map.of("kind", "SET_OWNER", "ownerId", heir.id()));

        // Then
        assertThat(job.getMap("result")).isEqualTo(Map.of("changed", 1, "same", 0, "left", 0));
        Api.of(admin)
                .get("/api/clients/" + mine)
                .body("ownerId", equalTo(heir.id().toString()));
        Api.of(admin).get("/api/clients/" + foreign).body("version", equalTo(0));
    }

    @Test
    void givesClientsBackToTheirOwnersUnlessTheyWentOn() {
        // Given
        Api admin = Api.of(staff.admin());
        Staff.Person heir = staff.manager(team);
        String stayed = client(api, List.of());
        String wentOn = client(api, List.of());
        JsonPath job = bulk(admin, Map.of("kind", "SET_OWNER", "ownerId", heir.id()));
        Staff.Person third = staff.manager(team);
        admin.put("/api/clients/" + wentOn, 1, Map.of("kind", "PERSON", "name", word, "ownerId", third.id()))
                .statusCode(200);

        // When
        JsonPath undone = undo(admin, job);

        // Then
        assertThat(undone.getMap("result")).isEqualTo(Map.of("changed", 1, "same", 0, "left", 1));
        admin.get("/api/clients/" + stayed).body("ownerId", equalTo(manager.id().toString()));
        admin.get("/api/clients/" + wentOn).body("ownerId", equalTo(third.id().toString()));
    }

    @Test
    void setsAPropertyAndTakesItBack() {
        // Given
        UUID property = Ids.next();
        jdbi.useHandle(handle -> handle.execute(
                "insert into property values (?, ?, 'NUMBER', '{}', 0, false)", property, "Rank " + property));
        String client = client(api, List.of());
        JsonPath job = bulk(api, Map.of("kind", "SET_PROPERTY", "propertyId", property, "value", 7));
        api.get("/api/clients/" + client).body("properties.'" + property + "'", equalTo(7));

        // When
        undo(api, job);

        // Then
        api.get("/api/clients/" + client).body("properties.'" + property + "'", nullValue());
    }

    @Test
    void makesATaskForEachAndCancelsThemAgain() {
        // Given
        client(api, List.of());
        client(api, List.of());

        // When
        JsonPath job = bulk(api, Map.of("kind", "ADD_TASK", "title", word));
        long open = tasks();
        undo(api, job);

        // Then
        assertThat(open).isEqualTo(2);
        assertThat(tasks()).isZero();
    }

    @Test
    void changesTheChosenClientsAloneWhenIdsAreGiven() {
        // Given
        String chosen = client(api, List.of());
        String other = client(api, List.of());

        // When
        ended(
                api,
                api.post(
                                "/api/bulk",
                                Map.of(
                                        "selection",
                                        Map.of("ids", List.of(chosen)),
                                        "action",
                                        Map.of("kind", "ADD_CATEGORY", "category", "VIP")))
                        .statusCode(202)
                        .extract()
                        .path("id"));

        // Then
        api.get("/api/clients/" + chosen).body("categories", contains("VIP"));
        api.get("/api/clients/" + other).body("categories", empty());
    }

    @Test
    void refusesASelectionOfNobody() {
        // When
        var answer = api.post("/api/bulk", input(Map.of("kind", "ADD_CATEGORY", "category", "VIP")));

        // Then
        answer.statusCode(400);
        api.get("/api/jobs").body("items", hasSize(0));
    }

    @Test
    void namesTheFieldThatIsMissing() {
        // Given
        client(api, List.of());

        // When
        var answer = api.post("/api/bulk", input(Map.of("kind", "SET_OWNER")));

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo("action.ownerId"));
    }

    @Test
    void isUndoneByWhoAskedForItAlone() {
        // Given
        client(api, List.of());
        JsonPath job = bulk(api, Map.of("kind", "ADD_CATEGORY", "category", "VIP"));

        // When
        var stranger = Api.of(staff.manager()).post("/api/bulk/" + job.getString("id") + "/undo", "");

        // Then
        stranger.statusCode(404);
    }

    private long tasks() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from task where title = :title and state = 'OPEN'")
                        .bind("title", word)
                        .mapTo(Long.class)
                        .one());
    }

    private String client(Api owner, List<String> categories) {
        return owner.post(
                        "/api/clients", new HashMap<>(Map.of("kind", "PERSON", "name", word, "categories", categories)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> input(Map<String, Object> action) {
        return Map.of("selection", Map.of("q", word), "action", action);
    }

    private JsonPath bulk(Api who, Map<String, Object> action) {
        return ended(
                who,
                who.post("/api/bulk", input(action)).statusCode(202).extract().path("id"));
    }

    private JsonPath undo(Api who, JsonPath job) {
        return ended(
                who,
                who.post("/api/bulk/" + job.getString("id") + "/undo", "")
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    private static JsonPath ended(Api who, String job) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                who.get("/api/jobs/" + job).extract().jsonPath().getString("state"))
                        .isEqualTo("DONE"));
        return who.get("/api/jobs/" + job).extract().jsonPath();
    }
}

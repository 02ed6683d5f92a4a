package io.lejek.crm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class TaskTest {
    private static final String PAST = "2026-01-05T10:00:00Z";
    private static final String LATER = "2099-01-05T10:00:00Z";

    @Inject
    Staff staff;

    @Test
    void showsTheOverdueFirst() {
        // Given
        Api manager = Api.of(staff.manager());
        String later = task(manager, LATER);
        String overdue = task(manager, PAST);

        // When
        var answer = manager.get("/api/tasks?mine=true");

        // Then
        answer.statusCode(200).body("items.id", contains(overdue, later)).body("items.overdue", contains(true, false));
    }

    @Test
    void movesADoneTaskToTheDoneOnes() {
        // Given
        Api manager = Api.of(staff.manager());
        String id = task(manager, LATER);

        // When
        var answer = manager.post("/api/tasks/" + id + "/done", Map.of());

        // Then
        answer.statusCode(200).body("doneAt", notNullValue()).body("overdue", equalTo(false));
        manager.get("/api/tasks?mine=true").body("items", empty());
        manager.get("/api/tasks?mine=true&state=DONE").body("items.id", contains(id));
    }

    @Test
    void completesATaskOnce() {
        // Given
        Api manager = Api.of(staff.manager());
        String clientId = manager.clientId();
        String id = manager.post("/api/tasks", Map.of("title", "Write", "clientId", clientId))
                .statusCode(201)
                .extract()
                .path("id");
        manager.post("/api/tasks/" + id + "/done", Map.of()).statusCode(200);

        // When
        var again = manager.post("/api/tasks/" + id + "/done", Map.of());

        // Then
        again.statusCode(200);
        List<Bus.Message> told = Bus.published(Topics.CRM_INTERACTIONS, clientId, 1);
        assertThat(told).hasSize(1);
        ContractSchemas.assertValid("interaction-recorded.v1", told.getFirst().json());
        assertThat(JsonPath.from(told.getFirst().json()).getString("happened")).isEqualTo("task-done");
    }

    @Test
    void tellsTheDealWhenItsEarliestTaskIsDue() {
        // Given
        Api manager = Api.of(staff.manager());
        String dealId = manager.openDeal(manager.clientId()).getString("id");
        String path = "/api/deals/" + dealId;

        // When
        String early = ofDeal(manager, dealId, "2098-01-01T00:00:00Z");
        ofDeal(manager, dealId, LATER);

        // Then
        manager.get(path).body("nextActionAt", equalTo("2098-01-01T00:00:00Z"));
        manager.post("/api/tasks/" + early + "/done", Map.of()).statusCode(200);
        manager.get(path).body("nextActionAt", equalTo(LATER));
        List<Bus.Message> events = Bus.published(Topics.DEALS, dealId, 3);
        assertThat(events).extracting(Bus.Message::sequence).containsExactly(1L, 2L, 3L);
        events.subList(1, 3).forEach(event -> ContractSchemas.assertValid("deal-changed.v1", event.json()));
        assertThat(JsonPath.from(events.getLast().json()).getString("previous.nextActionAt"))
                .isEqualTo("2098-01-01T00:00:00Z");
    }

    @Test
    void letsADealEnteredLaterGoOnAfterATaskWasMade() {
        // Given
        Api manager = Api.of(staff.manager());
        Map<String, Object> deal = Api.deal(manager.clientId());
        deal.put("at", PAST);
        String dealId =
                manager.post("/api/deals", deal).statusCode(201).extract().path("id");
        ofDeal(manager, dealId, LATER);

        // When
        var move = manager.post(
                "/api/deals/" + dealId + "/move", Map.of("toStageId", Api.stage(1), "at", "2026-01-06T10:00:00Z"));

        // Then
        move.statusCode(200);
    }

    @Test
    void givesATaskWithoutATimeADay() {
        // Given
        Api manager = Api.of(staff.manager());

        // When
        var answer = manager.post("/api/tasks", Map.of("title", "Soon"));

        // Then
        answer.statusCode(201)
                .body("dueAt", notNullValue())
                .body("clientId", nullValue())
                .body("overdue", equalTo(false));
    }

    @Test
    void pagesThroughAllTasksOnce() {
        // Given
        Api manager = Api.of(staff.manager());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(task(manager, LATER));
        }

        // When
        JsonPath first = manager.get("/api/tasks?limit=3").extract().jsonPath();
        JsonPath second = manager.get("/api/tasks?limit=3&after={a}", first.getString("next"))
                .extract()
                .jsonPath();

        // Then
        List<String> seen = new ArrayList<>(first.getList("items.id", String.class));
        seen.addAll(second.getList("items.id", String.class));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void showsToEachTheTasksOfTheirScope() {
        // Given
        UUID team = staff.team();
        Staff.Person member = staff.manager(team);
        String id = task(Api.of(member), PAST);

        // When
        var head = Api.of(staff.head(team)).get("/api/tasks");
        var stranger = Api.of(staff.manager()).get("/api/tasks");
        var agent = Api.of(staff.agent()).get("/api/tasks");
        var foreignDone = Api.of(staff.manager()).post("/api/tasks/" + id + "/done", Map.of());

        // Then
        head.body("items.id", hasItem(id));
        stranger.body("items", empty());
        agent.body("items.id", not(hasItem(id)));
        foreignDone.statusCode(404);
    }

    @Test
    void givesTasksOnlyToThoseWhomTheViewerCommands() {
        // Given
        UUID team = staff.team();
        Staff.Person member = staff.manager(team);
        Staff.Person stranger = staff.manager();
        Api head = Api.of(staff.head(team));

        // When
        var inside = head.post("/api/tasks", Map.of("title", "Call", "assigneeId", member.id()));
        var outside = head.post("/api/tasks", Map.of("title", "Call", "assigneeId", stranger.id()));
        var byMember = Api.of(member).post("/api/tasks", Map.of("title", "Call", "assigneeId", stranger.id()));

        // Then
        inside.statusCode(201).body("assigneeName", equalTo(member.name()));
        outside.statusCode(403);
        byMember.statusCode(403);
    }

    @Test
    void takesNoTaskForForeignRecords() {
        // Given
        Api owner = Api.of(staff.manager());
        String clientId = owner.clientId();
        String dealId = owner.openDeal(clientId).getString("id");
        Api stranger = Api.of(staff.manager());

        // When
        var client = stranger.post("/api/tasks", Map.of("title", "Spy", "clientId", clientId));
        var deal = stranger.post("/api/tasks", Map.of("title", "Spy", "dealId", dealId));
        var mixed = owner.post("/api/tasks", Map.of("title", "Wrong", "dealId", dealId, "clientId", owner.clientId()));

        // Then
        client.statusCode(404);
        deal.statusCode(404);
        mixed.statusCode(400).body("violations[0].field", equalTo("dealId"));
    }

    private static String task(Api person, String dueAt) {
        return person.post("/api/tasks", Map.of("title", "Call", "dueAt", dueAt))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String ofDeal(Api person, String dealId, String dueAt) {
        return person.post("/api/tasks", Map.of("title", "Offer", "dealId", dealId, "dueAt", dueAt))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

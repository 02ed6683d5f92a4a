package io.lejek.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class TimelineTest {
    @Inject
    Staff staff;

    @Test
    void entersWhatHappenedAndTellsTheOthers() {
        // Given
        Staff.Person seller = staff.manager();
        Api manager = Api.of(seller);
        String clientId = manager.clientId();

        // When
        var answer = manager.post(
                "/api/clients/" + clientId + "/interactions",
                Map.of(
                        "channel", "MEETING",
                        "at", "2026-01-05T10:00:00Z",
                        "durationSeconds", 3600,
                        "text", "Showed the forklifts"));

        // Then
        answer.statusCode(201)
                .body("kind", equalTo("MEETING"))
                .body("happened", equalTo("held"))
                .body("durationSeconds", equalTo(3600))
                .body("logged", equalTo(false))
                .body("performerName", equalTo(seller.name()))
                .body("text", equalTo("Showed the forklifts"));
        Bus.Message told = Bus.published(Topics.CRM_INTERACTIONS, clientId, 1).getFirst();
        ContractSchemas.assertValid("interaction-recorded.v1", told.json());
        assertThat(told.json()).doesNotContain("forklifts");
        assertThat(JsonPath.from(told.json()).getString("endedAt")).isEqualTo("2026-01-05T11:00:00Z");
    }

    @Test
    void showsEverythingNewestFirst() {
        // Given
        Api manager = Api.of(staff.manager());
        String clientId = manager.clientId();
        String path = "/api/clients/" + clientId;
        manager.post(path + "/interactions", Map.of("channel", "CALL", "at", "2026-01-05T10:00:00Z", "text", "first"))
                .statusCode(201);
        Map<String, Object> deal = Api.deal(clientId);
        deal.put("at", "2026-01-06T10:00:00Z");
        String dealId = manager.post("/api/deals", deal).extract().path("id");
        manager.post("/api/deals/" + dealId + "/move", Map.of("toStageId", Api.stage(3), "at", "2026-01-07T10:00:00Z"))
                .statusCode(200);
        String taskId = manager.post("/api/tasks", Map.of("title", "Send the offer", "clientId", clientId))
                .extract()
                .path("id");
        manager.post("/api/tasks/" + taskId + "/done", Map.of()).statusCode(200);

        // When
        var answer = manager.get(path + "/timeline");

        // Then
        answer.statusCode(200)
                .body("items.kind", contains("TASK", "STAGE", "STAGE", "CALL"))
                .body("items.happened", contains("task-done", "stage-entered", "opened", "answered"))
                .body("items[1].text", equalTo("Forklifts: Client assessment → Commercial offer"))
                .body("items[1].dealId", equalTo(dealId));
    }

    @Test
    void pagesThroughTheHistoryOnce() {
        // Given
        Api manager = Api.of(staff.manager());
        String clientId = manager.clientId();
        String path = "/api/clients/" + clientId;
        for (int i = 0; i < 6; i++) {
            manager.post(
                            path + "/interactions",
                            Map.of("channel", "NOTE", "at", "2026-01-05T10:00:00Z", "text", "note " + i))
                    .statusCode(201);
        }
        Map<String, Object> deal = Api.deal(clientId);
        deal.put("at", "2026-01-05T10:00:00Z");
        manager.post("/api/deals", deal).statusCode(201);

        // When
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = (after == null
                            ? manager.get(path + "/timeline?limit=2")
                            : manager.get(path + "/timeline?limit=2&after={a}", after))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        } while (after != null);

        // Then
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void refusesTheFutureAndEmptyNotes() {
        // Given
        Api manager = Api.of(staff.manager());
        String path = "/api/clients/" + manager.clientId() + "/interactions";
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();

        // When
        var future = manager.post(path, Map.of("channel", "CALL", "at", tomorrow));
        var empty = manager.post(path, Map.of("channel", "NOTE"));
        var invented = manager.post(path, Map.of("channel", "CALL", "happened", "dreamt"));

        // Then
        future.statusCode(400).body("violations[0].field", equalTo("at"));
        empty.statusCode(400).body("violations[0].field", equalTo("text"));
        invented.statusCode(400);
    }

    @Test
    void refusesADealOfAnotherClient() {
        // Given
        Api manager = Api.of(staff.manager());
        String dealId = manager.openDeal(manager.clientId()).getString("id");

        // When
        var answer = manager.post(
                "/api/clients/" + manager.clientId() + "/interactions", Map.of("channel", "CALL", "dealId", dealId));

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo("dealId"));
    }

    @Test
    void keepsTheHistoryOfForeignClientsClosed() {
        // Given
        String path = "/api/clients/" + Api.of(staff.manager()).clientId();
        Api stranger = Api.of(staff.manager());

        // When
        var read = stranger.get(path + "/timeline");
        var write = stranger.post(path + "/interactions", Map.of("channel", "CALL"));
        var pop = stranger.get(path + "/pop");

        // Then
        read.statusCode(404);
        write.statusCode(404);
        pop.statusCode(404);
    }

    @Test
    void showsNoForeignDealInTheHistoryOfAnOwnClient() {
        // Given
        Staff.Person owner = staff.manager();
        String clientId = Api.of(owner).clientId();
        Api admin = Api.of(staff.admin());
        admin.openDeal(clientId);

        // When
        var own = Api.of(owner).get("/api/clients/" + clientId + "/timeline");
        var ownPop = Api.of(owner).get("/api/clients/" + clientId + "/pop");
        var all = admin.get("/api/clients/" + clientId + "/timeline");

        // Then
        own.body("items.kind", not(hasItem("STAGE")));
        ownPop.body("openDeals", empty());
        all.body("items.kind", contains("STAGE"));
    }

    @Test
    void popsTheCardWithWhatToKnowOfACaller() {
        // Given
        Staff.Person owner = staff.manager();
        Api manager = Api.of(owner);
        String clientId = manager.clientId();
        String path = "/api/clients/" + clientId;
        manager.openDeal(clientId);
        for (int i = 1; i <= 4; i++) {
            manager.post(
                            path + "/interactions",
                            Map.of("channel", "CALL", "at", "2026-01-0" + i + "T10:00:00Z", "text", "call " + i))
                    .statusCode(201);
        }
        manager.post("/api/tasks", Map.of("title", "Mine", "clientId", clientId))
                .statusCode(201);

        // When
        var card = manager.get(path + "/pop");
        var agentCard = Api.of(staff.agent()).get(path + "/pop");

        // Then
        card.statusCode(200)
                .body("client.ownerName", equalTo(owner.name()))
                .body("openDeals.stageName", contains("Client assessment"))
                .body("lastContacts.text", contains("call 4", "call 3", "call 2"))
                .body("openTasks", equalTo(1));
        agentCard.statusCode(200).body("openDeals", hasSize(1)).body("openTasks", equalTo(0));
    }
}

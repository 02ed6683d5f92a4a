package io.lejek.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ChangeEntryTest {
    @Inject
    Staff staff;

    private Staff.Person seller;
    private Api manager;
    private String clientId;
    private String entries;

    @BeforeEach
    void aClient() {
        seller = staff.manager();
        manager = Api.of(seller);
        clientId = manager.clientId();
        entries = "/api/clients/" + clientId + "/interactions";
    }

    @Test
    void changesANoteAndTellsTheOthersTheNextVersionWithoutItsText() {
        // Given
        String id = entered(note("Wants red"));

        // When
        var answer = manager.put(entries + "/" + id, 1, note("Wants blue"));

        // Then
        answer.statusCode(200).body("text", equalTo("Wants blue")).body("version", equalTo(2));
        Bus.Message told = Bus.published(Topics.CRM_INTERACTIONS, clientId, 2).getLast();
        ContractSchemas.assertValid("interaction-recorded.v1", told.json());
        assertThat(told.json()).doesNotContain("blue");
        assertThat(JsonPath.from(told.json()).getString("id")).isEqualTo(id);
        assertThat(JsonPath.from(told.json()).getLong("version")).isEqualTo(2);
    }

    @Test
    void deletesANoteAndTellsTheOthers() {
        // Given
        String id = entered(note("Wrong client"));

        // When
        manager.delete(entries + "/" + id).statusCode(204);

        // Then
        timeline().body("items", empty());
        Bus.Message told = Bus.published(Topics.CRM_INTERACTIONS, clientId, 2).getLast();
        ContractSchemas.assertValid("interaction-recorded.v1", told.json());
        assertThat(JsonPath.from(told.json()).getString("happened")).isEqualTo("deleted");
        manager.delete(entries + "/" + id).statusCode(404);
    }

    @Test
    void keepsInTheAuditLogWhatANoteSaidBefore() {
        // Given
        String id = entered(note("Wants red"));

        // When
        manager.put(entries + "/" + id, 1, note("Wants blue")).statusCode(200);
        manager.delete(entries + "/" + id).statusCode(204);

        // Then
        manager.get("/api/clients/" + clientId + "/changes")
                .body("items.findAll { it.what == 'INTERACTION' }.action", equalTo(List.of("REMOVED", "CHANGED")))
                .body(
                        "items.findAll { it.what == 'INTERACTION' }[0].changes.find { it.field == 'text' }.from",
                        equalTo("Wants blue"))
                .body(
                        "items.findAll { it.what == 'INTERACTION' }[1].changes.find { it.field == 'text' }.from",
                        equalTo("Wants red"));
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasWritten() {
        // Given
        String id = entered(note("Mine"));
        Api admin = Api.of(staff.admin());
        Api colleague = Api.of(staff.agent());

        // When, then
        colleague
                .put(entries + "/" + id, 1, note("Yours"))
                .statusCode(403)
                .body("detail", containsString("Only who wrote it"));
        colleague.delete(entries + "/" + id).statusCode(403);
        colleague.get("/api/clients/" + clientId + "/timeline").body("items[0].editable", equalTo(false));
        timeline().body("items[0].editable", equalTo(true));
        admin.put(entries + "/" + id, 1, note("Tidied up")).statusCode(200);
    }

    @Test
    void refusesAStaleChange() {
        // Given
        String id = entered(note("First"));
        manager.put(entries + "/" + id, 1, note("Second")).statusCode(200);

        // When, then
        manager.put(entries + "/" + id, 1, note("Third")).statusCode(412);
        timeline().body("items[0].text", equalTo("Second"));
    }

    @Test
    void keepsTheKindOfAnEntry() {
        // Given
        String id = entered(note("A note"));

        // When, then
        manager.put(entries + "/" + id, 1, Map.of("channel", "MEETING", "text", "A meeting"))
                .statusCode(400)
                .body("violations.field", hasItem("channel"));
    }

    @Test
    void leavesToTheTaskWhatATaskHasWritten() {
        // Given
        String task = manager.post("/api/tasks", Map.of("title", "Call", "clientId", clientId))
                .statusCode(201)
                .extract()
                .path("id");
        manager.post("/api/tasks/" + task + "/done", Map.of()).statusCode(200);

        // When, then
        manager.put(entries + "/" + task, 1, note("Done")).statusCode(404);
        timeline().body("items[0].editable", equalTo(false));
    }

    @Test
    void plansAMeetingWhichIsAContactOnlyWhenItWasHeld() {
        // Given
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String id = entered(Map.of("channel", "MEETING", "happened", "planned", "at", tomorrow.toString()));
        timeline().body("items[0].happened", equalTo("planned")).body("items[0].at", equalTo(tomorrow.toString()));
        String deal = manager.openDeal(clientId).getString("id");
        manager.get("/api/deals/" + deal).body("lastContactAt", nullValue());

        // When
        manager.put(
                        entries + "/" + id,
                        1,
                        Map.of(
                                "channel",
                                "MEETING",
                                "happened",
                                "held",
                                "at",
                                "2026-01-05T10:00:00Z",
                                "text",
                                "They buy"))
                .statusCode(200);

        // Then
        manager.get("/api/clients/" + clientId + "/timeline?kind=MEETING")
                .body("items[0].happened", equalTo("held"))
                .body("items[0].text", equalTo("They buy"));
        manager.get("/api/deals/" + deal).body("lastContactAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "MEETING, planned, 2026-01-05T10:00:00Z, at",
        "MEETING, planned, 2126-01-05T10:00:00Z, at",
        "MEETING, held, 2126-01-05T10:00:00Z, at",
        "CALL, planned, 2126-01-05T10:00:00Z, happened"
    })
    void refusesPlansThatAreNone(String channel, String happened, String at, String field) {
        manager.post(entries, Map.of("channel", channel, "happened", happened, "at", at))
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void makesADealAndATaskOfAnEntryAndKeepsItAsTheirSource() {
        // Given
        String id = entered(note("They need three forklifts"));
        Map<String, Object> deal = Api.deal(clientId);
        deal.put("sourceInteraction", id);

        // When
        String dealId = manager.post("/api/deals", deal)
                .statusCode(201)
                .body("sourceInteraction", equalTo(id))
                .extract()
                .path("id");
        manager.post("/api/tasks", Map.of("title", "Offer", "clientId", clientId, "sourceInteraction", id))
                .statusCode(201);

        // Then
        manager.get("/api/clients/" + clientId + "/timeline?kind=NOTE")
                .body("items[0].dealMadeId", equalTo(dealId))
                .body("items[0].taskMade", equalTo(true));
    }

    @Test
    void refusesAsSourceAnEntryOfAnotherClient() {
        // Given
        String id = entered(note("Of the first"));
        String other = manager.clientId();
        Map<String, Object> deal = Api.deal(other);
        deal.put("sourceInteraction", id);

        // When, then
        manager.post("/api/deals", deal).statusCode(400).body("violations.field", hasItem("sourceInteraction"));
        manager.post("/api/tasks", Map.of("title", "Offer", "clientId", other, "sourceInteraction", id))
                .statusCode(400)
                .body("violations.field", hasItem("sourceInteraction"));
    }

    @Test
    void hidesTheDealThatWasMadeFromWhoMayNotSeeIt() {
        // Given
        String id = entered(note("They need a crane"));
        Map<String, Object> deal = Api.deal(clientId);
        deal.put("sourceInteraction", id);
        String dealId = Api.of(staff.admin())
                .post("/api/deals", deal)
                .statusCode(201)
                .extract()
                .path("id");

        // When, then
        timeline().body("items.find { it.kind == 'NOTE' }.dealMadeId", nullValue());
        Api.of(staff.admin())
                .get("/api/clients/" + clientId + "/timeline")
                .body("items.find { it.kind == 'NOTE' }.dealMadeId", equalTo(dealId));
    }

    private String entered(Map<String, Object> input) {
        return manager.post(entries, input).statusCode(201).extract().path("id");
    }

    private ValidatableResponse timeline() {
        return manager.get("/api/clients/" + clientId + "/timeline").statusCode(200);
    }

    private static Map<String, Object> note(String text) {
        return Map.of("channel", "NOTE", "text", text);
    }
}

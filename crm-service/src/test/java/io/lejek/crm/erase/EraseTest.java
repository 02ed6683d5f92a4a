package io.lejek.crm.erase;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.TablesHolding;
import io.lejek.crm.importing.Imports;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class EraseTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Api api;
    private String name;
    private String address;
    private String number;
    private String id;

    @BeforeEach
    void addAClient() {
        api = Api.of(staff.admin());
        name = "Erasable " + UUID.randomUUID();
        address = Samples.address();
        number = Samples.mobile();
        id = api.client(name, phone(number), email(address)).getString("id");
    }

    @Test
    void leavesNoPersonalDataInAnyTable() {
        // Given
        String person = "Contact " + UUID.randomUUID();
        Map<String, Object> all = Map.of(
                "kind",
                "COMPANY",
                "name",
                name,
                "note",
                "Note of " + name,
                "categories",
                List.of("VIP"),
                "contactPoints",
                List.of(phone(number), email(address)),
                "persons",
                List.of(Map.of("name", person, "contactPoints", List.of())));
        api.put("/api/clients/" + id, 0, all).statusCode(200);
        api.post("/api/clients/" + id + "/interactions", Map.of("channel", "NOTE", "text", name + " called"))
                .statusCode(201);
        api.request()
                .contentType("application/octet-stream")
                .queryParam("name", "Offer for " + name + ".txt")
                .body(("Dear " + name).getBytes(StandardCharsets.UTF_8))
                .post("/api/clients/" + id + "/attachments")
                .then()
                .statusCode(201);
        api.post("/api/tasks", Map.of("title", "Call " + name, "clientId", id, "dueAt", "2030-01-01T09:00:00Z"))
                .statusCode(201);
        lostDeal("Forklifts for " + name);
        new Imports(api).imported(Imports.mapping("OVERWRITE", "name", "email"), "Name,E-mail", name + "," + address);
        assertThat(holding(name)).contains("client.name", "audit_entry.record", "task.title", "import_row.cells");

        // When
        erase().statusCode(204);

        // Then
        for (String trace : List.of(name, person, address, number)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(holding(trace)).isEmpty());
        }
    }

    @Test
    void leavesNothingOfWhatWasMergedExportedSearchedOrParked() {
        // Given
        String other = api.client("Merged into " + name).getString("id");
        api.post("/api/clients/" + id + "/merge", Map.of("otherId", other)).statusCode(200);
        export(name);
        export("0048 " + number.substring(0, 3) + " " + number.substring(3));
        Bus.publish(Topics.TELEPHONY_INTERACTIONS, id, "lejek.interaction.recorded.v1", "{\"text\":\"" + name + "\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(holding(name))
                        .contains(
                                "client_merge.gone_name",
                                "client_merge.record",
                                "stored_file_piece.bytes",
                                "job.task",
                                "audit_entry.changes",
                                "parked_event.data"));
        assertThat(holding(number.substring(3))).contains("job.task");

        // When
        erase().statusCode(204);

        // Then
        for (String trace : List.of(name, address, number, number.substring(3))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(holding(trace)).isEmpty());
        }
    }

    @Test
    void keepsItsDealsInTheFigures() {
        // Given
        String deal = lostDeal("Forklifts");

        // When
        erase().statusCode(204);

        // Then
        api.get("/api/deals/" + deal).statusCode(200).body("outcome", equalTo("LOST"));
    }

    @Test
    void letsTheOtherServicesForget() {
        // When
        erase().statusCode(204);

        // Then
        assertThat(Bus.published(Topics.CLIENTS, id, 2).getLast().json()).isNull();
    }

    @Test
    void isFoundNoMore() {
        // When
        erase().statusCode(204);

        // Then
        api.get("/api/clients/" + id).statusCode(404);
        api.get("/api/clients/" + id + "/timeline").statusCode(404);
        api.get("/api/clients?q={q}", "Erased client").body("items.id", not(hasItem(id)));
        api.get("/api/clients/lookup?phone={p}", number).body("", empty());
        erase().statusCode(404);
    }

    @Test
    void tellsBeforehandWhatGoes() {
        // Given
        lostDeal("Forklifts");

        // When
        var extent = api.get("/api/clients/" + id + "/erase");

        // Then
        extent.statusCode(200)
                .body("name", equalTo(name))
                .body("contacts", equalTo(2))
                .body("deals", equalTo(1))
                .body("openDeals", equalTo(0));
    }

    @Test
    void keepsTheReasonInTheLog() {
        // When
        erase().statusCode(204);

        // Then
        api.get("/api/audit?action=ERASED&client=" + id)
                .statusCode(200)
                .body("items[0].changes.field", contains("reason"))
                .body("items[0].changes.to", contains("REQUESTED"));
    }

    @Test
    void wantsAReason() {
        // When
        var answer = api.post("/api/clients/" + id + "/erase", Map.of("name", name));

        // Then
        answer.statusCode(400);
        api.get("/api/clients/" + id).statusCode(200);
    }

    @Test
    void wantsTheNameTyped() {
        // When
        var answer = api.post("/api/clients/" + id + "/erase", Map.of("name", "Somebody else", "reason", "REQUESTED"));

        // Then
        answer.statusCode(400).body("violations.field", contains("name"));
        api.get("/api/clients/" + id).statusCode(200);
    }

    @Test
    void refusesWhileADealIsOpen() {
        // Given
        api.openDeal(id);

        // When
        var answer = erase();

        // Then
        answer.statusCode(409);
        api.get("/api/clients/" + id).statusCode(200).body("name", equalTo(name));
    }

    @Test
    void remembersThatTheAddressHadRefused() {
        // Given
        String point = api.get("/api/clients/" + id).extract().path("contactPoints.find { it.kind == 'EMAIL' }.id");
        api.post(
                        "/api/clients/" + id + "/contact-points/" + point + "/consents",
                        Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "WITHDRAWN", "source", "by-phone"))
                .statusCode(201);
        erase().statusCode(204);

        // When
        String again = api.client("Entered anew", email(address)).getString("id");

        // Then
        api.get("/api/clients/" + again)
                .body("contactPoints[0].consents.state", contains("WITHDRAWN"))
                .body("contactPoints[0].consents.source", contains("erased"));
    }

    @Test
    void remembersARefusalWhenTheAddressIsImported() {
        // Given
        String point = api.get("/api/clients/" + id).extract().path("contactPoints.find { it.kind == 'EMAIL' }.id");
        api.post(
                        "/api/clients/" + id + "/contact-points/" + point + "/consents",
                        Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "WITHDRAWN", "source", "by-phone"))
                .statusCode(201);
        erase().statusCode(204);
        String imported = Samples.name();

        // When
        new Imports(api)
                .imported(Imports.mapping("OVERWRITE", "name", "email"), "Name,E-mail", imported + "," + address);

        // Then
        String again = api.get("/api/clients?q={q}", address).extract().path("items[0].id");
        api.get("/api/clients/" + again).body("contactPoints[0].consents.state", contains("WITHDRAWN"));
    }

    private void export(String search) {
        String job = api.post("/api/exports", Map.of("selection", Map.of("q", search), "format", "CSV"))
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> api.get("/api/jobs/" + job).body("state", equalTo("DONE")));
    }

    private ValidatableResponse erase() {
        return api.post("/api/clients/" + id + "/erase", Map.of("name", name, "reason", "REQUESTED"));
    }

    private String lostDeal(String title) {
        Map<String, Object> deal = Api.deal(id);
        deal.put("title", title);
        String dealId = api.post("/api/deals", deal).statusCode(201).extract().path("id");
        api.post("/api/deals/" + dealId + "/lose", Map.of("reason", "price")).statusCode(200);
        return dealId;
    }

    private List<String> holding(String text) {
        return jdbi.withHandle(handle -> TablesHolding.of(handle.getConnection(), "crm", text));
    }
}

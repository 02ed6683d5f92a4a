package io.lejek.crm.duplicate;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class MergeTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Api manager;
    private String shared;
    private String number;
    private String survivor;
    private String other;

    @BeforeEach
    void addTwoThatAreOne() {
        manager = Api.of(staff.manager());
        shared = Samples.address();
        number = Samples.mobile();
        survivor = company("Acme", "Łódź", List.of("Fair"), email(shared));
        other = company("ACME Sp. z o.o.", null, List.of("VIP"), phone(number), email(shared));
    }

    @Test
    void bringsEverythingTogetherUnderTheSurvivor() {
        // Given
        String deal = manager.openDeal(other).getString("id");
        note(other, "Of the other");

        // When
        var answer = merge(List.of("name"));

        // Then
        answer.statusCode(200).body("survivorId", equalTo(survivor)).body("goneName", equalTo("ACME Sp. z o.o."));
        manager.get("/api/clients/" + survivor)
                .body("name", equalTo("ACME Sp. z o.o."))
                .body("city", equalTo("Łódź"))
                .body("categories", contains("Fair", "VIP"))
                .body("contactPoints.value", containsInAnyOrder(shared, "+48" + number))
                .body("persons.name", containsInAnyOrder("Anna of Acme", "Anna of ACME Sp. z o.o."));
        manager.get("/api/deals/" + deal).body("clientId", equalTo(survivor));
        manager.get("/api/clients/" + survivor + "/timeline").body("items.text", hasItem("Of the other"));
        manager.get("/api/clients?q={q}", number).body("items.id", contains(survivor));
        manager.get("/api/clients?q={q}", shared).body("items.id", contains(survivor));
    }

    @Test
    void letsTheOldIdLeadToTheSurvivor() {
        // Given
        merge(List.of()).statusCode(200);

        // When
        var answer = manager.request()
                .redirects()
                .follow(false)
                .get("/api/clients/" + other)
                .then();

        // Then
        answer.statusCode(308).header("Location", endsWith("/api/clients/" + survivor));
        Api.of(staff.manager()).get("/api/clients/" + other).statusCode(404);
    }

    @Test
    void tellsTheOtherServicesThatOneIsGoneAndTheOtherHasItsDeals() {
        // Given
        String deal = manager.openDeal(other).getString("id");

        // When
        merge(List.of()).statusCode(200);

        // Then
        JsonPath empty =
                JsonPath.from(Bus.published(Topics.CLIENTS, other, 2).getLast().json());
        assertThat(empty.getList("contactPoints")).isEmpty();
        assertThat(Bus.published(Topics.CLIENTS, survivor, 2).getLast().json()).contains("+48" + number);
        Bus.Message moved = Bus.published(Topics.DEALS, deal, 2).getLast();
        assertThat(moved.type()).isEqualTo("lejek.deal.changed.v1");
        assertThat(JsonPath.from(moved.json()).getString("clientId")).isEqualTo(survivor);
    }

    @Test
    void takesWhatIsStillSaidOfTheOldIdForTheSurvivor() {
        // Given
        merge(List.of()).statusCode(200);
        String id = Ids.next().toString();

        // When
        Bus.publish("telephony.interactions", id, "lejek.interaction.recorded.v1", """
                {"id": "%s", "version": 1, "channel": "CALL", "direction": "OUT", "happened": "answered", "clientId": "%s",
                 "dealId": null, "performerId": null, "campaignId": null, "endedAt": null, "summary": null, "beganAt": "2026-11-20T10:00:00Z", "contactPoint": "+48%s"}
                """.formatted(id, other, number));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        manager.get("/api/clients/" + survivor + "/timeline").body("items.id", hasItem(id)));
    }

    @Test
    void keepsOfEveryConsentWhatWasSaidLast() {
        // Given
        consent(other, "GIVEN");
        consent(survivor, "GIVEN");
        consent(other, "WITHDRAWN");

        // When
        merge(List.of()).statusCode(200);

        // Then
        manager.get("/api/clients/" + survivor)
                .body(
                        "contactPoints.find { it.value == '%s' }.consents.state".formatted(shared),
                        contains("WITHDRAWN"));
    }

    @Test
    void givesBothBackExactlyWhatTheyHad() {
        // Given
        String deal = manager.openDeal(other).getString("id");
        note(other, "Of the other");
        consent(other, "WITHDRAWN");
        JsonPath survivorBefore = card(survivor);
        JsonPath otherBefore = card(other);
        String merge = merge(List.of("name")).extract().path("id");

        // When
        var answer = undo(merge);

        // Then
        answer.statusCode(200).body("restoredId", equalTo(other)).body("kept", empty());
        assertThat(without(card(survivor))).isEqualTo(without(survivorBefore));
        assertThat(without(card(other))).isEqualTo(without(otherBefore));
        manager.get("/api/deals/" + deal).body("clientId", equalTo(other));
        manager.get("/api/clients/" + other + "/timeline").body("items.text", hasItem("Of the other"));
        manager.get("/api/clients/" + survivor + "/timeline").body("items", empty());
        manager.get("/api/clients?q={q}", number).body("items.id", contains(other));
        assertThat(Bus.published(Topics.CLIENTS, other, 3).getLast().json()).contains("+48" + number);
    }

    @Test
    void keepsWhatWasChangedSinceAndSaysSo() {
        // Given
        String merge = merge(List.of("name")).extract().path("id");
        JsonPath merged = card(survivor);
        Map<String, Object> change = Map.of(
                "kind", "COMPANY", "name", "Acme Group", "city", "Łódź", "contactPoints", List.of(email(shared)));
        manager.put("/api/clients/" + survivor, merged.getLong("version"), change)
                .statusCode(200);

        // When
        var answer = undo(merge);

        // Then
        answer.statusCode(200).body("kept", hasItem("name"));
        manager.get("/api/clients/" + survivor).body("name", equalTo("Acme Group"));
        manager.get("/api/clients/" + other).body("name", equalTo("ACME Sp. z o.o."));
    }

    @Test
    void tellsTheAddressOfBothOfAWithdrawalThatCameSince() {
        // Given
        consent(other, "GIVEN");
        String merge = merge(List.of()).extract().path("id");
        consent(survivor, "WITHDRAWN");

        // When
        undo(merge).statusCode(200);

        // Then
        manager.get("/api/clients/" + other)
                .body(
                        "contactPoints.find { it.value == '%s' }.consents.state".formatted(shared),
                        contains("WITHDRAWN"));
    }

    @Test
    void isUndoneOnceAndTheLastOneFirst() {
        // Given
        String third = company("Acme again", null, List.of());
        String first = merge(List.of()).extract().path("id");
        String second = manager.post("/api/clients/" + survivor + "/merge", Map.of("otherId", third))
                .extract()
                .path("id");

        // When
        var tooEarly = undo(first);
        undo(second).statusCode(200);
        undo(first).statusCode(200);
        var again = undo(first);

        // Then
        tooEarly.statusCode(409).body("detail", containsString("later merge"));
        again.statusCode(409);
    }

    @Test
    void joinsWhatBothHaveOnce() {
        // Given
        callBack(survivor);
        callBack(other);

        // When
        var answer = merge(List.of());

        // Then
        answer.statusCode(200);
        assertThat(callBacks(survivor)).isEqualTo(1);
        undo(answer.extract().path("id")).statusCode(200);
        assertThat(callBacks(survivor)).isEqualTo(1);
        assertThat(callBacks(other)).isEqualTo(1);
    }

    @Test
    void isForThoseWhoMayChangeBoth() {
        // Given
        Staff.Person stranger = staff.manager();
        String own = Api.of(stranger).clientId();

        // When
        var foreign = Api.of(stranger).post("/api/clients/" + own + "/merge", Map.of("otherId", other));
        String merge = merge(List.of()).extract().path("id");
        var undone = Api.of(stranger).post("/api/merges/" + merge + "/undo", Map.of());

        // Then
        foreign.statusCode(404);
        undone.statusCode(404);
        Api.of(stranger).get("/api/merges").body("items.id.findAll { it == '%s' }".formatted(merge), empty());
        manager.get("/api/merges?clientId=" + survivor).body("items.id", contains(merge));
    }

    @Test
    void refusesWhatItCannotMerge() {
        // Given
        manager.put("/api/clients/" + other, 0, Map.of("kind", "COMPANY", "name", "Changed"))
                .statusCode(200);

        // When
        var itself = manager.post("/api/clients/" + survivor + "/merge", Map.of("otherId", survivor));
        var stale = manager.post("/api/clients/" + survivor + "/merge", Map.of("otherId", other, "otherVersion", 0));
        var unknown = merge(List.of("password"));

        // Then
        itself.statusCode(400);
        stale.statusCode(412);
        unknown.statusCode(400).body("violations", hasSize(1));
    }

    /** The convention on which a merge relies: what refers to a client calls it client_id, and can be told by a key. */
    @Test
    void findsEveryTableThatRefersToClients() {
        // When
        List<String> others = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select distinct c.conrelid::regclass || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                        where c.contype = 'f' and c.confrelid = 'crm.client'::regclass and a.attname <> 'client_id'
                          and c.confdeltype <> 'c'
                        """).mapTo(String.class).list());
        List<String> keyless = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id'
                        where c.relkind in ('r', 'p') and c.relnamespace = 'crm'::regnamespace
                          and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
                        """).mapTo(String.class).list());

        // Then
        assertThat(others).isEmpty();
        assertThat(keyless).isEmpty();
    }

    private ValidatableResponse merge(List<String> fromOther) {
        return manager.post("/api/clients/" + survivor + "/merge", Map.of("otherId", other, "fromOther", fromOther));
    }

    private ValidatableResponse undo(String merge) {
        return manager.post("/api/merges/" + merge + "/undo", Map.of());
    }

    private JsonPath card(String id) {
        return manager.get("/api/clients/" + id).statusCode(200).extract().jsonPath();
    }

    /** The version tells that there was a change, and is not part of what a client has. */
    private static Map<String, Object> without(JsonPath card) {
        Map<String, Object> known = card.getMap("");
        known.remove("version");
        return known;
    }

    private void note(String client, String text) {
        manager.post("/api/clients/" + client + "/interactions", Map.of("channel", "NOTE", "text", text))
                .statusCode(201);
    }

    private void consent(String client, String state) {
        String point = card(client).getString("contactPoints.find { it.value == '%s' }.id".formatted(shared));
        manager.post(
                        "/api/clients/" + client + "/contact-points/" + point + "/consents",
                        Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", state, "source", "form"))
                .statusCode(201);
    }

    private void callBack(String client) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into task (id, kind, title, client_id, due_at, state, created_at)
                        values (:id, 'CALL_BACK', 'Call back', cast(:client as uuid), now(), 'OPEN', now())
                        """)
                .bind("id", Ids.next())
                .bind("client", client)
                .execute());
    }

    private int callBacks(String client) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from task where client_id = cast(:client as uuid) and kind = 'CALL_BACK'")
                .bind("client", client)
                .mapTo(Integer.class)
                .one());
    }

    @SafeVarargs
    private String company(String name, String city, List<String> categories, Map<String, Object>... points) {
        return manager.post(
                        "/api/clients",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "name",
                                name,
                                "city",
                                city == null ? "" : city,
                                "categories",
                                categories,
                                "contactPoints",
                                List.of(points),
                                "persons",
                                List.of(Map.of("name", "Anna of " + name))))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

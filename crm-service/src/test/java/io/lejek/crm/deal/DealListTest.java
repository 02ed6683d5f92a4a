package io.lejek.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
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
class DealListTest {
    @Inject
    Staff staff;

    @Test
    void listsByStatusClientAndOwner() {
        // Given
        Staff.Person seller = staff.manager();
        Api manager = Api.of(seller);
        String one = manager.clientId();
        String other = manager.clientId();
        String open = manager.openDeal(one).getString("id");
        String won = manager.openDeal(other).getString("id");
        manager.post("/api/deals/" + won + "/win", Map.of()).statusCode(200);

        // When
        var all = manager.get("/api/deals");
        var onlyOpen = manager.get("/api/deals?status=OPEN");
        var ofClient = manager.get("/api/deals?clientId={c}", other);
        var ofOwner = Api.of(staff.admin()).get("/api/deals?ownerId={o}&typeId={t}", seller.id(), Api.SALE);

        // Then
        all.body("items.id", contains(won, open));
        onlyOpen.body("items.id", contains(open));
        ofClient.body("items.id", contains(won));
        ofOwner.body("items.id", containsInAnyOrder(won, open));
    }

    @Test
    void pagesThroughAllDealsOnce() {
        // Given
        Api manager = Api.of(staff.manager());
        String clientId = manager.clientId();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> deal = Api.deal(clientId);
            deal.put("at", "2026-01-05T10:00:00Z");
            ids.add(manager.post("/api/deals", deal).statusCode(201).extract().path("id"));
        }

        // When
        JsonPath first = manager.get("/api/deals?limit=3").extract().jsonPath();
        JsonPath second = manager.get("/api/deals?limit=3&after={a}", first.getString("next"))
                .extract()
                .jsonPath();

        // Then
        List<String> seen = new ArrayList<>(first.getList("items.id", String.class));
        seen.addAll(second.getList("items.id", String.class));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void laysOpenDealsOutByStage() {
        // Given
        Staff.Person seller = staff.manager();
        Api manager = Api.of(seller);
        String clientId = manager.clientId();
        String here = manager.openDeal(clientId).getString("id");
        String there = manager.openDeal(clientId).getString("id");
        String closed = manager.openDeal(clientId).getString("id");
        manager.post("/api/deals/" + there + "/move", Map.of("toStageId", Api.stage(4)))
                .statusCode(200);
        manager.post("/api/deals/" + closed + "/lose", Map.of("reason", "price"))
                .statusCode(200);

        // When
        var board = Api.of(staff.admin()).get("/api/deals/board?typeId={t}&ownerId={o}", Api.SALE, seller.id());

        // Then
        board.statusCode(200)
                .body("process.name", equalTo("Sale"))
                .body("columns", hasSize(9))
                .body("columns[0].deals.id", contains(here))
                .body("columns[4].deals.id", contains(there))
                .body("columns[4].count", equalTo(1))
                .body("columns[4].amounts", contains(Map.of("currency", "EUR", "amountMinor", 1_250_000)))
                .body("columns[1].deals", empty());
    }

    @Test
    void showsToEachTheDealsOfTheirScope() {
        // Given
        UUID team = staff.team();
        Staff.Person member = staff.manager(team);
        Staff.Person stranger = staff.manager();
        String clientId = Api.of(member).clientId();
        String id = Api.of(member).openDeal(clientId).getString("id");

        // When
        var own = Api.of(member).get("/api/deals");
        var head = Api.of(staff.head(team)).get("/api/deals");
        var otherHead = Api.of(staff.head(staff.team())).get("/api/deals");
        var foreign = Api.of(stranger).get("/api/deals");
        var agent = Api.of(staff.agent()).get("/api/deals");

        // Then
        own.body("items.id", hasItem(id));
        head.body("items.id", contains(id));
        otherHead.body("items", empty());
        foreign.body("items", empty());
        agent.body("items", empty());
    }

    @Test
    void keepsForeignDealsOffTheBoard() {
        // Given
        Staff.Person member = staff.manager();
        Api.of(member).openDeal(Api.of(member).clientId());

        // When
        var board = Api.of(staff.manager()).get("/api/deals/board");

        // Then
        board.statusCode(200)
                .body("columns.count", not(hasItem(1)))
                .body("columns.deals.flatten()", empty())
                .body("columns.amounts.flatten()", empty());
    }

    @Test
    void answersAForeignDealAsIfItWereNotThere() {
        // Given
        Staff.Person member = staff.manager(staff.team());
        String path = "/api/deals/"
                + Api.of(member).openDeal(Api.of(member).clientId()).getString("id");
        Api stranger = Api.of(staff.manager());

        // When
        var read = stranger.get(path);
        var move = stranger.post(path + "/move", Map.of("toStageId", Api.stage(1)));
        var win = stranger.post(path + "/win", Map.of());
        var lose = stranger.post(path + "/lose", Map.of("reason", "price"));
        var reopen = stranger.post(path + "/reopen", Map.of());
        var change = stranger.patch(path, Map.of("title", "Mine"));
        var head = Api.of(staff.head(staff.team())).get(path);

        // Then
        read.statusCode(404).body("type", equalTo("urn:lejek:problem:not-found"));
        move.statusCode(404);
        win.statusCode(404);
        lose.statusCode(404);
        reopen.statusCode(404);
        change.statusCode(404);
        head.statusCode(404);
    }

    @Test
    void opensNoDealWithAForeignClient() {
        // Given
        String clientId = Api.of(staff.manager()).clientId();

        // When
        var answer = Api.of(staff.manager()).post("/api/deals", Api.deal(clientId));

        // Then
        answer.statusCode(404);
    }

    @Test
    void givesDealsOnlyToThoseWhomTheViewerCommands() {
        // Given
        UUID team = staff.team();
        Staff.Person member = staff.manager(team);
        Staff.Person colleague = staff.manager(team);
        Staff.Person stranger = staff.manager();
        String path = "/api/deals/"
                + Api.of(member).openDeal(Api.of(member).clientId()).getString("id");
        Api head = Api.of(staff.head(team));

        // When
        var byMember = Api.of(member).patch(path, Map.of("ownerId", colleague.id()));
        var outside = head.patch(path, Map.of("ownerId", stranger.id()));
        var unknown = head.patch(path, Map.of("ownerId", UUID.randomUUID()));
        var byHead = head.patch(path, Map.of("ownerId", colleague.id()));

        // Then
        byMember.statusCode(403);
        outside.statusCode(403);
        unknown.statusCode(400).body("violations[0].field", equalTo("ownerId"));
        byHead.statusCode(200).body("ownerName", equalTo(colleague.name()));
    }
}

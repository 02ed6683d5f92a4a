package io.lejek.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class DealEventsTest {
    @Inject
    Staff staff;

    @Test
    void publishesTheLifeOfADealWithoutAGap() {
        // Given
        Staff.Person seller = staff.manager(staff.team());
        Api manager = Api.of(seller);
        String id = manager.openDeal(manager.clientId()).getString("id");
        String path = "/api/deals/" + id;
        manager.post(path + "/move", Map.of("toStageId", Api.stage(3))).statusCode(200);
        manager.patch(path, Map.of("amountMinor", 7)).statusCode(200);
        manager.patch(path, Map.of("title", "Told to nobody")).statusCode(200);
        manager.post(path + "/move", Map.of("toStageId", Api.stage(1))).statusCode(200);
        manager.post(path + "/lose", Map.of("reason", "price", "winBackOn", "2027-01-01"))
                .statusCode(200);
        manager.post(path + "/reopen", Map.of()).statusCode(200);
        manager.post(path + "/win", Map.of()).statusCode(200);

        // When
        List<Bus.Message> events = Bus.published(Topics.DEALS, id, 7);

        // Then
        assertThat(events)
                .extracting(Bus.Message::type)
                .containsExactly(
                        "lejek.deal.opened.v1",
                        "lejek.deal.stage-entered.v1",
                        "lejek.deal.changed.v1",
                        "lejek.deal.stage-entered.v1",
                        "lejek.deal.lost.v1",
                        "lejek.deal.reopened.v1",
                        "lejek.deal.won.v1");
        assertThat(events).extracting(Bus.Message::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        events.forEach(event -> ContractSchemas.assertValid(contract(event.type()), event.json()));
    }

    @Test
    void tellsEverythingThatAReceiverNeeds() {
        // Given
        Staff.Person seller = staff.manager(staff.team());
        Api manager = Api.of(seller);
        String clientId = manager.clientId();
        String id = manager.openDeal(clientId).getString("id");
        manager.post("/api/deals/" + id + "/move", Map.of("toStageId", Api.stage(2)))
                .statusCode(200);
        manager.post("/api/deals/" + id + "/move", Map.of("toStageId", Api.stage(0)))
                .statusCode(200);
        manager.post("/api/deals/" + id + "/lose", Map.of("reason", "timing")).statusCode(200);

        // When
        List<Bus.Message> events = Bus.published(Topics.DEALS, id, 4);

        // Then
        JsonPath moved = JsonPath.from(events.get(1).json());
        assertThat(moved.getString("clientId")).isEqualTo(clientId);
        assertThat(moved.getString("ownerId")).isEqualTo(seller.id().toString());
        assertThat(moved.getString("teamId")).isNotNull();
        assertThat(moved.getString("actorId")).isEqualTo(seller.id().toString());
        assertThat(moved.getString("type.name")).isEqualTo("Sale");
        assertThat(moved.getString("to.code")).isEqualTo("presentation");
        assertThat(moved.getList("skipped")).containsExactly(Api.stage(1));
        JsonPath lost = JsonPath.from(events.get(3).json());
        assertThat(lost.getString("stage.code")).isEqualTo("assessment");
        assertThat(lost.getString("furthest.code")).isEqualTo("presentation");
        assertThat(lost.getString("reason")).isEqualTo("timing");
    }

    private static String contract(String type) {
        return type.replaceFirst("^lejek\\.", "").replaceFirst("\\.", "-");
    }
}

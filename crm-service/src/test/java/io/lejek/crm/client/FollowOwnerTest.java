package io.lejek.crm.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.event.Topics;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class FollowOwnerTest {
    @Inject
    Staff staff;

    @Test
    void publishesClientsAndDealsAnewWhenTheirOwnerChangesTeams() {
        // Given
        Staff.Person owner = staff.manager(staff.team());
        UUID newTeam = staff.team();
        String clientId = Api.of(owner).clientId();
        String dealId = Api.of(owner).openDeal(clientId).getString("id");

        // When
        var answer = Api.of(staff.admin()).patch("/api/users/" + owner.id(), Map.of("teamId", newTeam));

        // Then
        answer.statusCode(200);
        List<Bus.Message> clients = Bus.published(Topics.CLIENTS, clientId, 2);
        assertThat(JsonPath.from(clients.getLast().json()).getString("teamId")).isEqualTo(newTeam.toString());
        List<Bus.Message> deals = Bus.published(Topics.DEALS, dealId, 2);
        assertThat(JsonPath.from(deals.getLast().json()).getString("teamId")).isEqualTo(newTeam.toString());
        assertThat(deals.getLast().sequence()).isEqualTo(2);
    }
}

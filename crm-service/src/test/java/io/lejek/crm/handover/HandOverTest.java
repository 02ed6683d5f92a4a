package io.lejek.crm.handover;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class HandOverTest {
    @Inject
    Staff staff;

    @Test
    void givesClientsAndOpenDealsToTheOther() {
        // Given
        Api admin = Api.of(staff.admin());
        Staff.Person leaver = staff.manager();
        Staff.Person heir = staff.manager(staff.team());
        String client = Api.of(leaver).clientId();
        String deal = Api.of(leaver).openDeal(client).getString("id");
        String path = "/api/users/" + leaver.id() + "/hand-over";
        admin.get(path).statusCode(200).body("clients", equalTo(1)).body("deals", equalTo(1));

        // When
        String job = admin.post(path, Map.of("to", heir.id()))
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> admin.get("/api/jobs/" + job).body("state", equalTo("DONE")));
        Api.of(heir).get("/api/clients/" + client).statusCode(200);
        Api.of(heir).get("/api/deals/" + deal).statusCode(200);
        Api.of(leaver).get("/api/clients/" + client).statusCode(404);
        admin.get(path).body("clients", equalTo(0)).body("deals", equalTo(0)).body("tasks", equalTo(0));
    }

    @Test
    void wantsAnotherActiveUser() {
        // Given
        Staff.Person leaver = staff.manager();

        for (UUID to : new UUID[] {leaver.id(), UUID.randomUUID()}) {
            // When
            var answer = Api.of(staff.admin()).post("/api/users/" + leaver.id() + "/hand-over", Map.of("to", to));

            // Then
            answer.statusCode(400).body("violations[0].field", equalTo("to"));
        }
    }
}

package io.lejek.crm.audit;

import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class AuditTriggerTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    @Test
    void writesOneEntryForANewClient() {
        // Given
        Staff.Person admin = staff.admin();

        // When
        JsonPath client = Api.of(admin).client("Acme", phone(Samples.mobile()));

        // Then
        assertThat(entries(client.getString("id")))
                .containsExactly("%s API ADDED CLIENT {\"kind\": \"PERSON\", \"name\": \"Acme\", \"properties\": {}}"
                        .formatted(admin.id()));
    }

    @Test
    void writesWhatAChangeWasFromAndTo() {
        // Given
        Staff.Person admin = staff.admin();
        Api api = Api.of(admin);
        String id = api.client("Acme", phone("601 234 567")).getString("id");

        // When
        api.put("/api/clients/" + id, 0, Map.of("kind", "PERSON", "name", "Acme Ltd", "categories", List.of("VIP")))
                .statusCode(200);

        // Then
        assertThat(entries(id).stream().skip(1))
                .containsExactlyInAnyOrder(
                        admin.id() + " API CHANGED CLIENT {\"name\": {\"to\": \"Acme Ltd\", \"from\": \"Acme\"}}",
                        admin.id() + " API REMOVED CONTACT_POINT {\"removed\": {\"to\": true, \"from\": false}}",
                        admin.id() + " API ADDED CLIENT_CATEGORY {\"name\": \"VIP\"}");
    }

    private List<String> entries(String clientId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', actor_id, door, action, what, coalesce(record, changes)) from audit_entry
                        where client_id = :client order by id
                        """)
                .bind("client", UUID.fromString(clientId))
                .mapTo(String.class)
                .list());
    }
}

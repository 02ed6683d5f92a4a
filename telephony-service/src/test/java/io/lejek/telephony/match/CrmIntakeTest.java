package io.lejek.telephony.match;

import static io.lejek.telephony.call.Office.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Office;
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
@WithTestResource(ScriptedPbxResource.class)
class CrmIntakeTest {
    @Inject
    Office office;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    @Test
    void readsTheSamplesOfTheContracts() {
        // Given
        Map<String, Object> client =
                JsonPath.from(ContractSchemas.sample("client-changed.v1")).get();
        Map<String, Object> user =
                JsonPath.from(ContractSchemas.sample("user-changed.v1")).get();
        // When
        office.publish("crm.clients", client.get("id").toString(), "lejek.client.changed.v1", client);
        office.publish("crm.users", user.get("id").toString(), "lejek.user.changed.v1", user);
        // Then
        UUID clientId = UUID.fromString(client.get("id").toString());
        UUID userId = UUID.fromString(user.get("id").toString());
        await().untilAsserted(() -> assertThat(directory.clients("+48221234567"))
                .extracting(KnownClient::id)
                .contains(clientId));
        await().untilAsserted(() -> assertThat(directory.extension(userId)).contains("101"));
    }

    @Test
    void forgetsAClientWhoWasErased() {
        // Given
        String number = Office.freshNumber();
        UUID client = office.hasClient("Erased Client", number, 1);
        // When
        office.publish("crm.clients", client.toString(), "lejek.client.changed.v1", null);
        // Then
        await().untilAsserted(() -> assertThat(directory.clients(number)).isEmpty());
    }

    @Test
    void keepsTheNewestStateOfAClient() {
        // Given
        String before = Office.freshNumber();
        String after = Office.freshNumber();
        UUID client = office.hasClient("Moved Client", after, 3);
        // When
        office.publish(
                "crm.clients",
                client.toString(),
                "lejek.client.changed.v1",
                Map.of(
                        "id",
                        client,
                        "version",
                        2,
                        "name",
                        "Old",
                        "contactPoints",
                        List.of(Map.of("kind", "PHONE", "value", before))));
        String witness = Office.freshNumber();
        office.hasClient(client, "Moved Client", witness, 4);
        // Then
        assertThat(directory.clients(witness)).extracting(KnownClient::id).containsExactly(client);
        assertThat(directory.clients(before)).isEmpty();
        assertThat(directory.clients(after)).isEmpty();
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        // Given
        String key = UUID.randomUUID().toString();
        // When
        office.publish("crm.clients", key, "lejek.client.changed.v1", "no client at all");
        // Then
        await().untilAsserted(() -> assertThat(parked(key)).isEqualTo(1));
        assertThat(office.hasClient("Next Client", Office.freshNumber(), 1)).isNotNull();
    }

    private int parked(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from parked_event where convert_from(key, 'UTF8') = :key")
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one());
    }
}

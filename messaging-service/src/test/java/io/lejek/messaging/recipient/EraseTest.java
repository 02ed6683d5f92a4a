package io.lejek.messaging.recipient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.TablesHolding;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.Kafka;
import io.lejek.messaging.testing.Kafka.Interaction;
import io.lejek.messaging.testing.MessagingTest;
import io.lejek.messaging.testing.Wire;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is left of a client after the tombstone in {@code crm.clients}. */
@MessagingTest
class EraseTest {
    private static final Pattern LINK = Pattern.compile("https://crm\\.example(/api/messaging/u/[^>]+)>");

    @Inject
    Jdbi jdbi;

    private final String name = "Erasable " + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@erase.example";

    @Test
    void leavesNeitherNameNorAddressInAnyTable() {
        // Given
        Client client = Client.consenting(name, address).publish();
        String campaign = sent(client);
        unsubscribe();
        Kafka.publish("crm.clients", client.id().toString(), "lejek.client.changed.v1", Map.of("name", name));
        await().untilAsserted(() -> assertThat(holding(name)).contains("recipient.name", "parked_event.data"));
        assertThat(holding(address)).contains("recipient_address.address", "message.address");

        // When
        client.erase();

        // Then
        await().untilAsserted(() -> assertThat(holding(name)).isEmpty());
        await().untilAsserted(() -> assertThat(holding(address)).isEmpty());
        assertThat(Campaigns.view(campaign).getMap("counts")).containsEntry("accepted", 1);
    }

    @Test
    void tellsAWithdrawalAgainWithoutItsAddress() {
        // Given
        Client client = Client.consenting(name, address).publish();
        String campaign = sent(client);
        unsubscribe();
        await().untilAsserted(() ->
                assertThat(Kafka.interactions(campaign).getLast().json()).contains(address));

        // When
        client.erase();

        // Then
        await().untilAsserted(() -> assertThat(Kafka.interactions(campaign)).hasSize(3));
        Interaction last = Kafka.interactions(campaign).getLast();
        ContractSchemas.assertValid("interaction-recorded.v1", last.json());
        assertThat(last.happened()).isEqualTo("unsubscribed");
        assertThat(last.version()).isEqualTo(3);
        assertThat(last.json()).doesNotContain(address);
    }

    @Test
    void stillObeysARefusalWhenTheAddressComesBack() {
        // Given
        Client client = Client.consenting(name, address).publish();
        sent(client);
        unsubscribe();
        client.erase();
        await().untilAsserted(() -> assertThat(holding(address)).isEmpty());

        // When
        Client again = Client.consenting("Entered anew", address).publish();
        String campaign = Campaigns.draftTo(UUID.randomUUID().toString(), List.of(again));
        Campaigns.command(campaign, "start").statusCode(200);

        // Then
        assertThat(Campaigns.awaitState(campaign, "FINISHED").getMap("counts")).containsEntry("suppressed", 1);
    }

    @Test
    void keepsNoAddressThatAMailServerNamesInItsRefusal() {
        // Given
        Client client = Client.consenting(name, address).publish();
        Wire.script(address, "550 5.7.1 <" + address + ">: Recipient address rejected");
        String campaign = Campaigns.draftTo(UUID.randomUUID().toString(), List.of(client));

        // When
        Campaigns.command(campaign, "start").statusCode(200);

        // Then
        assertThat(Campaigns.awaitState(campaign, "PAUSED").getString("stopReason"))
                .contains("<…>: Recipient address rejected");
    }

    private String sent(Client client) {
        String campaign = Campaigns.draftTo(UUID.randomUUID().toString(), List.of(client));
        Campaigns.command(campaign, "start").statusCode(200);
        Campaigns.awaitState(campaign, "FINISHED");
        return campaign;
    }

    private void unsubscribe() {
        Matcher link = LINK.matcher(Wire.received(address).getLast().raw().replace("\r\n ", " "));
        assertThat(link.find()).isTrue();
        given().post(link.group(1)).then().statusCode(200);
    }

    private List<String> holding(String text) {
        return jdbi.withHandle(handle -> TablesHolding.of(handle.getConnection(), "messaging", text));
    }
}

package io.lejek.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.Kafka;
import io.lejek.messaging.testing.Kafka.Interaction;
import io.lejek.messaging.testing.MessagingTest;
import io.lejek.messaging.testing.Wire;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Campaigns from their start to the mailbox and the topic. */
@MessagingTest
class DeliveryTest {
    @Inject
    Workers workers;

    @Inject
    Jdbi jdbi;

    private boolean stopped;

    @AfterEach
    void sendAgain() {
        if (stopped) {
            letSend();
        }
    }

    @Test
    void writesToThoseWhoConsentedAndToNobodyElse() {
        // Given
        Client first = Client.consenting("Jan Kowalski", "jan@consent.example").publish();
        Client second = Client.consenting("Ola Nowak", "ola@consent.example").publish();
        Client notAsked = Client.consenting("Not Asked", "asked@consent.example")
                .with(null, Instant.EPOCH)
                .publish();
        Client withdrawn = Client.consenting("No Thanks", "no@consent.example")
                .with("WITHDRAWN", Instant.now())
                .publish();
        Client silent = new Client(UUID.randomUUID(), "No Address", null, null, null, Instant.EPOCH).publish();
        Client shared = Client.consenting("Same Address", "no@consent.example").publish();
        String id = Campaigns.draftTo("consent", List.of(first, second, notAsked, withdrawn, silent, shared));
        // When
        Campaigns.command(id, "start").statusCode(200);
        JsonPath view = Campaigns.awaitState(id, "FINISHED");
        // Then
        assertThat(view.getMap("counts"))
                .containsEntry("audience", 6)
                .containsEntry("accepted", 2)
                .containsEntry("skippedNoConsent", 3)
                .containsEntry("skippedNoAddress", 1)
                .containsEntry("ready", 0);
        assertThat(Wire.receivedAt("consent.example"))
                .extracting(Wire.Received::to)
                .containsExactlyInAnyOrder("jan@consent.example", "ola@consent.example");
        assertThat(Wire.received("jan@consent.example").getFirst().raw())
                .contains("Subject: For Jan Kowalski")
                .contains("Dear Jan Kowalski, we are in your city.")
                .contains("List-Unsubscribe: <https://crm.example/api/messaging/u/")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void tellsEachResultAsAnInteractionWithoutPersonalData() {
        // Given
        Client sent = Client.consenting("Jan Kowalski", "sent@told.example").publish();
        Client refused = Client.consenting("Ola Nowak", "refused@told.example").publish();
        Client lost = Client.consenting("Ewa Lis", "lost@told.example").publish();
        Wire.script("refused@told.example", "550 5.1.1 <refused@told.example> no such user");
        Wire.script("lost@told.example", "drop-after-dot");
        String id = Campaigns.draftTo("told", List.of(sent, refused, lost));
        // When
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "FINISHED");
        // Then
        await().untilAsserted(() -> assertThat(Kafka.interactions(id)).hasSize(3));
        List<Interaction> told = Kafka.interactions(id);
        assertThat(told).allSatisfy(interaction -> {
            ContractSchemas.assertValid("interaction-recorded.v1", interaction.json());
            assertThat(interaction.type()).isEqualTo("lejek.interaction.recorded.v1");
            assertThat(interaction.key())
                    .isEqualTo(interaction.data().get("clientId").asText());
            assertThat(interaction.version()).isEqualTo(1);
            assertThat(interaction.data().get("performerId").asText()).isEqualTo(Campaigns.MARKETER.toString());
            assertThat(interaction.json()).doesNotContain("told.example", "Kowalski", "Nowak", "Lis");
        });
        assertThat(told.stream().collect(Collectors.toMap(Interaction::key, Interaction::happened)))
                .isEqualTo(Map.of(
                        sent.id().toString(),
                        "sent",
                        refused.id().toString(),
                        "rejected",
                        lost.id().toString(),
                        "unknown"));
    }

    @Test
    void waitsForAMemberOfWhomItHasNotHeardYet() {
        // Given
        Client known = Client.consenting("Known", "known@late.example").publish();
        Client late = Client.consenting("Late", "late@late.example");
        Client never = Client.consenting("Never", "never@late.example");
        String id = Campaigns.draftTo("late-members", List.of(known, late, never));
        // When
        Campaigns.command(id, "start").statusCode(200).body("state", equalTo("PREPARING"));
        late.publish();
        JsonPath view = Campaigns.awaitState(id, "FINISHED");
        // Then
        assertThat(view.getMap("counts"))
                .containsEntry("audience", 3)
                .containsEntry("accepted", 2)
                .containsEntry("skippedNoAddress", 1);
    }

    @Test
    void obeysWithdrawalBetweenStartAndSending() {
        // Given
        Client stays = Client.consenting("Stays", "stays@withdrawn.example").publish();
        Client leaves = Client.consenting("Leaves", "leaves@withdrawn.example").publish();
        keepFromSending();
        String id = Campaigns.draftTo("withdrawn", List.of(stays, leaves));
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "RUNNING");
        // When
        leaves.with("WITHDRAWN", Instant.now()).publish();
        awaitConsent(leaves, "WITHDRAWN");
        letSend();
        JsonPath view = Campaigns.awaitState(id, "FINISHED");
        // Then
        assertThat(view.getMap("counts")).containsEntry("accepted", 1).containsEntry("skippedNoConsent", 1);
        assertThat(Wire.received("leaves@withdrawn.example")).isEmpty();
    }

    @Test
    void erasedClientGetsNothingAndLeavesNoAddressBehind() {
        // Given
        Client stays = Client.consenting("Stays", "stays@erased.example").publish();
        Client erased = Client.consenting("Erased", "gone@erased.example").publish();
        keepFromSending();
        String id = Campaigns.draftTo("erased", List.of(stays, erased));
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "RUNNING");
        // When
        erased.erase();
        await().untilAsserted(() -> assertThat(Campaigns.messages(id))
                .anySatisfy(letter -> assertThat(letter)
                        .containsEntry("clientId", erased.id().toString())
                        .containsEntry("state", "SKIPPED")
                        .containsEntry("address", null)));
        letSend();
        JsonPath view = Campaigns.awaitState(id, "FINISHED");
        // Then
        assertThat(view.getMap("counts")).containsEntry("accepted", 1).containsEntry("skippedNoAddress", 1);
        assertThat(Wire.receivedAt("erased.example")).hasSize(1);
    }

    @Test
    void pausedCampaignSendsNothingUntilItIsResumed() {
        // Given
        List<Client> members = List.of(
                Client.consenting("A", "a@paused.example").publish(),
                Client.consenting("B", "b@paused.example").publish());
        keepFromSending();
        String id = Campaigns.draftTo("paused", members);
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "RUNNING");
        // When
        Campaigns.command(id, "pause").statusCode(200);
        String other = Campaigns.draftTo(
                "paused-other",
                List.of(Client.consenting("C", "c@paused.example").publish()));
        Campaigns.command(other, "start").statusCode(200);
        letSend();
        Campaigns.awaitState(other, "FINISHED");
        // Then
        assertThat(Wire.receivedAt("paused.example")).hasSize(1);
        Campaigns.command(id, "resume").statusCode(200);
        Campaigns.awaitState(id, "FINISHED");
        assertThat(Wire.receivedAt("paused.example")).hasSize(3);
    }

    @Test
    void cancelledCampaignLeavesItsLettersUnsent() {
        // Given
        keepFromSending();
        String id = Campaigns.draftTo(
                "cancelled",
                List.of(Client.consenting("A", "a@cancelled.example").publish()));
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "RUNNING");
        // When
        Campaigns.command(id, "cancel").statusCode(200);
        String other = Campaigns.draftTo(
                "cancelled-other",
                List.of(Client.consenting("B", "b@cancelled.example").publish()));
        Campaigns.command(other, "start").statusCode(200);
        letSend();
        Campaigns.awaitState(other, "FINISHED");
        // Then
        assertThat(Campaigns.view(id).getString("state")).isEqualTo("CANCELLED");
        assertThat(Campaigns.view(id).getMap("counts"))
                .containsEntry("ready", 1)
                .containsEntry("accepted", 0);
        assertThat(Wire.receivedAt("cancelled.example"))
                .extracting(Wire.Received::to)
                .containsExactly("b@cancelled.example");
    }

    @Test
    void headSeesLettersToTheClientsOfTheTeam() {
        // Given
        UUID team = UUID.randomUUID();
        Client ours =
                Client.consenting("Ours", "ours@team.example").inTeam(team).publish();
        Client theirs = Client.consenting("Theirs", "theirs@team.example")
                .inTeam(UUID.randomUUID())
                .publish();
        String id = Campaigns.draftTo("team", List.of(ours, theirs));
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "FINISHED");
        // When
        List<String> seen = Campaigns.as(io.lejek.backbone.testing.Tokens.head(team))
                .get(Campaigns.PATH + "/" + id + "/messages?state=ACCEPTED")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.clientName");
        // Then
        assertThat(seen).containsExactly("Ours");
        assertThat(Campaigns.messages(id)).hasSize(2);
    }

    private void keepFromSending() {
        assertThat(workers.stop()).isTrue();
        stopped = true;
    }

    private void letSend() {
        workers.start();
        stopped = false;
    }

    private void awaitConsent(Client client, String consent) {
        await().untilAsserted(() -> assertThat(consentOf(client)).isEqualTo(consent));
    }

    private String consentOf(Client client) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select consent from recipient_address where client_id = :id")
                        .bind("id", client.id())
                        .mapTo(String.class)
                        .one());
    }
}

package io.lejek.messaging.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.Kafka;
import io.lejek.messaging.testing.Kafka.Interaction;
import io.lejek.messaging.testing.MessagingTest;
import io.lejek.messaging.testing.Wire;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MessagingTest
class UnsubscribeTest {
    private static final Pattern LINK =
            Pattern.compile("List-Unsubscribe: <https://crm\\.example(/api/messaging/u/[^>]+)>");

    @Test
    void openingTheLinkChangesNothing() {
        // Given
        Client client = Client.consenting("Jan", "jan@inert.example").publish();
        String link = linkOfLetterTo(client, "inert");
        // When
        given().get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<form method=\"post\">"))
                .body(containsString("Nie piszcie do mnie więcej"));
        // Then
        assertThat(sendAgain(client, "inert")).isEqualTo("accepted");
    }

    @Test
    void mailProgramUnsubscribesWithOneClick() {
        // Given
        Client client = Client.consenting("Jan", "jan@oneclick.example").publish();
        String link = linkOfLetterTo(client, "oneclick");
        // When
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
        // Then
        assertThat(sendAgain(client, "oneclick")).isEqualTo("suppressed");
        assertThat(Wire.received("jan@oneclick.example")).hasSize(1);
    }

    @Test
    void tellsTheOthersOnceWithTheAddress() {
        // Given
        Client client = Client.consenting("Jan", "jan@tell.example").publish();
        String campaign = send(client, "tell");
        String link = link(client);
        // When
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        given().post(link).then().statusCode(200);
        // Then
        await().untilAsserted(() -> assertThat(Kafka.interactions(campaign)).hasSize(2));
        List<Interaction> told = Kafka.interactions(campaign);
        assertThat(told).extracting(Interaction::happened).containsExactly("sent", "unsubscribed");
        Interaction withdrawal = told.getLast();
        ContractSchemas.assertValid("interaction-recorded.v1", withdrawal.json());
        assertThat(withdrawal.version()).isEqualTo(2);
        assertThat(withdrawal.key()).isEqualTo(client.id().toString());
        assertThat(withdrawal.data().get("contactPoint").asText()).isEqualTo("jan@tell.example");
        assertThat(withdrawal.data().get("id")).isEqualTo(told.getFirst().data().get("id"));
        assertThat(withdrawal.data().get("beganAt"))
                .isEqualTo(told.getFirst().data().get("beganAt"));
    }

    @Test
    void consentGivenLaterLiftsTheUnsubscribe() {
        // Given
        Client client = Client.consenting("Jan", "jan@again.example").publish();
        given().post(linkOfLetterTo(client, "again")).then().statusCode(200);
        // When
        client.with("GIVEN", Instant.now().plusSeconds(1)).publish();
        // Then
        await().untilAsserted(() -> assertThat(sendAgain(client, "again")).isEqualTo("accepted"));
    }

    @Test
    void forgedLinkIsNotFound() {
        // Given
        Client client = Client.consenting("Jan", "jan@forged.example").publish();
        String link = linkOfLetterTo(client, "forged");
        String forged = link.substring(0, link.length() - 3) + "AAA";
        // When
        for (String wrong : List.of(forged, "/api/messaging/u/x", "/api/messaging/u/%00%0d%0a")) {
            given().urlEncodingEnabled(false).get(wrong).then().statusCode(404);
            given().urlEncodingEnabled(false)
                    .post(wrong)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:lejek:problem:not-found"));
        }
        // Then
        assertThat(sendAgain(client, "forged")).isEqualTo("accepted");
    }

    private static String linkOfLetterTo(Client client, String segment) {
        send(client, segment);
        return link(client);
    }

    private static String link(Client client) {
        Matcher link = LINK.matcher(Wire.received(client.email())
                .getFirst()
                .raw()
                .replace("\r\n ", " ")
                .replace("\r\n\t", " "));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String send(Client client, String segment) {
        String id = Campaigns.draftTo(segment, List.of(client));
        Campaigns.command(id, "start").statusCode(200);
        Campaigns.awaitState(id, "FINISHED");
        return id;
    }

    private static String sendAgain(Client client, String segment) {
        var counts = Campaigns.view(send(client, segment)).getMap("counts");
        return counts.entrySet().stream()
                .filter(count ->
                        !count.getKey().equals("audience") && count.getValue().equals(1))
                .map(count -> (String) count.getKey())
                .findFirst()
                .orElseThrow();
    }
}

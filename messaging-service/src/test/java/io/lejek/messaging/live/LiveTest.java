package io.lejek.messaging.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.testing.Tokens;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.MessagingTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@MessagingTest
class LiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/api/messaging/live")
    URI stream;

    @Test
    void letsNobodyListenWithoutTokenOrRole() {
        given().get(stream).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.agent(UUID.randomUUID()))
                .get(stream)
                .then()
                .statusCode(403);
    }

    @Test
    void tellsHowACampaignMovesToItsEnd() throws Exception {
        // Given
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + Tokens.head(UUID.randomUUID()))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var answer = browser.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
            String id = Campaigns.draftTo(
                    "live", List.of(Client.consenting("Jan", "jan@live.example").publish()));
            // When
            Campaigns.command(id, "start").statusCode(200);
            // Then
            await().untilAsserted(() -> assertThat(campaigns(lines))
                    .filteredOn(view -> id.equals(view.get("id").asText()))
                    .last()
                    .satisfies(view -> {
                        assertThat(view.get("state").asText()).isEqualTo("FINISHED");
                        assertThat(view.get("counts").get("accepted").asInt()).isEqualTo(1);
                        assertThat(view.get("html").isNull()).isTrue();
                    }));
            assertThat(lines).contains("event:campaign");
            answer.cancel(true);
            browser.shutdownNow();
        }
    }

    private static List<JsonNode> campaigns(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("\"counts\""))
                .map(line -> {
                    try {
                        return JSON.readTree(line.substring("data:".length()));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private record Lines(List<String> lines) implements java.util.concurrent.Flow.Subscriber<String> {
        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable broken) {
            // The test hangs up.
        }

        @Override
        public void onComplete() {
            // The test looks at what came.
        }
    }
}

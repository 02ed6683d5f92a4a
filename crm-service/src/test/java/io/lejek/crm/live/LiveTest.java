package io.lejek.crm.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class LiveTest {
    @TestHTTPResource("/")
    URI origin;

    @Inject
    LiveEvents events;

    @Inject
    LiveStreams streams;

    @Inject
    LiveRelay relay;

    @Inject
    Jdbi jdbi;

    @Test
    void tellsOwnerAndNobodyElse() {
        // Given
        UUID anna = UUID.randomUUID();
        LiveEvent event = deal(anna);
        try (OpenPage annas = open(Tokens.manager(anna), "crm");
                OpenPage jans = open(Tokens.manager(UUID.randomUUID()), "crm");
                OpenPage admins = open(Tokens.admin(), "crm")) {
            // When
            events.publish(event);

            // Then
            await().untilAsserted(() -> {
                assertThat(annas.dataOf("crm"))
                        .singleElement()
                        .asString()
                        .contains(event.id().toString(), "\"deal\"");
                assertThat(admins.dataOf("crm"))
                        .anyMatch(data -> data.contains(event.id().toString()));
            });
            assertThat(jans.dataOf("crm")).isEmpty();
        }
    }

    @Test
    void tellsWithinHalfASecond() {
        // Given
        UUID anna = UUID.randomUUID();
        try (OpenPage page = open(Tokens.manager(anna), "crm")) {
            // When
            events.publish(deal(anna));

            // Then
            await().atMost(500, TimeUnit.MILLISECONDS)
                    .pollInterval(Duration.ofMillis(5))
                    .untilAsserted(() -> assertThat(page.dataOf("crm")).hasSize(1));
        }
    }

    @Test
    void tellsAfterCommitAlone() {
        // Given
        UUID anna = UUID.randomUUID();
        LiveEvent undone = deal(anna);
        LiveEvent done = deal(anna);
        try (OpenPage page = open(Tokens.manager(anna), "crm")) {
            // When
            QuarkusTransaction.begin();
            events.publish(undone);
            QuarkusTransaction.rollback();
            QuarkusTransaction.requiringNew().run(() -> events.publish(done));

            // Then
            await().untilAsserted(() -> assertThat(page.dataOf("crm"))
                    .singleElement()
                    .asString()
                    .contains(done.id().toString()));
        }
    }

    @Test
    void hearsOtherReplicas() {
        // Given
        UUID anna = UUID.randomUUID();
        UUID deal = UUID.randomUUID();
        String message = "{\"origin\":\"%s\",\"events\":[{\"what\":\"DEAL\",\"id\":\"%s\",\"ownerId\":\"%s\"}]}"
                .formatted(UUID.randomUUID(), deal, anna);
        try (OpenPage page = open(Tokens.manager(anna), "crm")) {
            // When
            jdbi.useHandle(handle -> handle.createQuery("select pg_notify(:channel, :message)")
                    .bind("channel", ReplicaLink.CHANNEL)
                    .bind("message", message)
                    .map((row, context) -> true)
                    .one());

            // Then
            await().untilAsserted(() ->
                    assertThat(page.dataOf("crm")).singleElement().asString().contains(deal.toString()));
        }
    }

    @Test
    void copiesEventsOfOtherService() {
        // Given
        UUID anna = UUID.randomUUID();
        try (OpenPage page = open(Tokens.agent(anna), "phone,crm")) {
            await().untilAsserted(() -> assertThat(push("event: phone\ndata: {\"to\":\"" + anna + "\"}\n\n"))
                    .isPositive());

            // When
            push("event: phone\ndata: {\"state\":\"RINGING\",\"who\":\"" + anna + "\"}\n\nevent: other\ndata: x\n\n");

            // Then
            await().untilAsserted(() -> assertThat(page.dataOf("phone")).anyMatch(data -> data.contains("RINGING")));
            assertThat(page.dataOf("other")).isEmpty();
        }
    }

    @Test
    void followsWantedChannelsAlone() {
        // Given
        try (OpenPage page = open(Tokens.agent(UUID.randomUUID()), "crm")) {
            // When
            push("event: phone\ndata: {}\n\n");

            // Then
            await().untilAsserted(() -> assertThat(page.dataOf("heartbeat")).hasSizeGreaterThan(2));
            assertThat(page.dataOf("phone")).isEmpty();
            assertThat(page.dataOf("source")).isEmpty();
        }
    }

    @Test
    void saysThatServiceIsAway() {
        // Given
        String token = Tokens.manager(UUID.randomUUID());

        // When
        try (OpenPage page = open(token, "funnel")) {
            // Then
            await().untilAsserted(() ->
                    assertThat(page.dataOf("source")).containsExactly("{\"source\":\"funnel\",\"up\":false}"));
            await().untilAsserted(() -> assertThat(page.dataOf("heartbeat")).hasSizeGreaterThan(2));
            assertThat(page.dataOf("source")).hasSize(1);
        }
    }

    @Test
    void comesBackToServiceThatWasAway() {
        // Given
        try (OpenPage page = open(Tokens.agent(UUID.randomUUID()), "phone")) {
            await().untilAsserted(() -> {
                push("event: phone\ndata: 1\n\n");
                assertThat(page.dataOf("phone")).isNotEmpty();
            });

            // When
            given().post(telephony() + "/control/drop");

            // Then
            await().untilAsserted(() -> assertThat(page.dataOf("source"))
                    .containsExactly(
                            "{\"source\":\"telephony\",\"up\":false}", "{\"source\":\"telephony\",\"up\":true}"));
            await().untilAsserted(() -> {
                push("event: phone\ndata: 2\n\n");
                assertThat(page.dataOf("phone")).contains("2");
            });
        }
    }

    @Test
    void endsWithTheToken() {
        // Given
        Listener listener = new Listener(
                new LiveAudience(new Scope.All(), new Scope.All(), true),
                EnumSet.of(Channel.CRM),
                "",
                Instant.now().plusMillis(300));

        // When
        AssertSubscriber<SseFrame> page =
                streams.open(listener).subscribe().withSubscriber(AssertSubscriber.create(100));

        // Then
        page.awaitCompletion(Duration.ofSeconds(5));
    }

    @Test
    void dropsPageThatReadsTooSlowly() {
        // Given
        Listener listener = new Listener(
                new LiveAudience(new Scope.All(), new Scope.All(), true),
                EnumSet.of(Channel.CRM),
                "",
                Instant.now().plusSeconds(60));
        AssertSubscriber<SseFrame> page = streams.open(listener).subscribe().withSubscriber(AssertSubscriber.create(0));

        // When
        for (int i = 0; i < 300; i++) {
            events.publish(deal(null));
        }

        // Then
        page.awaitFailure(Duration.ofSeconds(5));
    }

    @Test
    void closesConnectionThatReadsNothing() throws IOException {
        // Given
        UUID anna = UUID.randomUUID();
        try (Socket browser = new Socket()) {
            browser.setReceiveBufferSize(4096);
            browser.connect(new InetSocketAddress(origin.getHost(), origin.getPort()));
            browser.getOutputStream()
                    .write("GET /api/live?channels=crm HTTP/1.1\r\nHost: lejek\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(Tokens.manager(anna))
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> browser.getInputStream().available() > 0);
            int open = relay.listening();

            // When
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .untilAsserted(() -> {
                        IntStream.range(0, 2_000).forEach(i -> events.publish(deal(anna)));
                        assertThat(relay.listening()).isLessThan(open);
                    });

            // Then
            await().untilAsserted(() ->
                    assertThat(browser.getInputStream().readNBytes(1_000_000)).isEmpty());
        }
    }

    @Test
    void strangersFollowNothing() {
        // When
        Response response = given().get("/api/live");

        // Then
        response.then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void expiredTokenFollowsNothing() {
        // When
        Response response = given().cookie("lejek_session", Tokens.expired(UUID.randomUUID(), "agent"))
                .get("/api/live");

        // Then
        response.then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void refusesUnknownChannel() {
        // When
        Response response = given().auth().oauth2(Tokens.admin()).get("/api/live?channels=weather");

        // Then
        response.then().statusCode(400).contentType("application/problem+json");
    }

    private OpenPage open(String token, String channels) {
        OpenPage page = new OpenPage(origin, token, channels);
        await().untilAsserted(() -> assertThat(page.dataOf("heartbeat")).isNotEmpty());
        return page;
    }

    private static LiveEvent deal(@Nullable UUID owner) {
        return new LiveEvent(LiveEvent.What.DEAL, UUID.randomUUID(), UUID.randomUUID(), owner, null);
    }

    private static int push(String text) {
        return Integer.parseInt(
                given().body(text).post(telephony() + "/control/push").asString());
    }

    private static String telephony() {
        return ConfigProvider.getConfig().getValue("lejek.telephony.url", String.class);
    }
}

package io.lejek.crm.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class GatewayTest {
    @TestHTTPResource("/")
    URI origin;

    @Test
    void passesRequestOnUnchanged() {
        // When
        Response response = given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer abc")
                .header("X-Something", "else")
                .cookie("lejek_session", "def")
                .body("text")
                .put("/api/telephony/echo/deep%2Fpath?limit=5&q=a%20b");

        // Then
        response.then()
                .statusCode(218)
                .header("X-Method", "PUT")
                .header("X-Uri", "/api/telephony/echo/deep%2Fpath?limit=5&q=a%20b")
                .header("X-Headers", containsString("Bearer abc"))
                .header("X-Headers", containsString("lejek_session=def"))
                .header("X-Headers", containsString("else"))
                .body(equalTo("text"));
    }

    @Test
    void keepsHopHeadersToItself() {
        // When
        Response response = given().header("Proxy-Authorization", "Basic c2VjcmV0")
                .header("TE", "trailers")
                .get("/api/telephony/echo");

        // Then
        assertThat(response.header("X-Headers")).doesNotContain("c2VjcmV0").doesNotContain("trailers");
    }

    @Test
    void asksServicesForPlainBodies() {
        // When
        Response response =
                given().header("Accept-Encoding", "gzip, deflate, br").get("/api/messaging/echo");

        // Then
        assertThat(response.header("X-Headers")).doesNotContain("deflate");
    }

    @Test
    void streamsLargeBodiesBothWays() {
        // Given
        byte[] large = new byte[5_000_000];
        new Random(7).nextBytes(large);

        // When
        byte[] echoed = given().contentType("application/octet-stream")
                .body(large)
                .post("/api/messaging/echo")
                .asByteArray();

        // Then
        assertThat(echoed).isEqualTo(large);
    }

    @Test
    void streamsBodyOfUnknownLengthOverHttp2() throws Exception {
        // Given
        byte[] large = new byte[1_000_000];
        new Random(8).nextBytes(large);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(HttpRequest.newBuilder(origin).build(), HttpResponse.BodyHandlers.discarding());
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/api/telephony/echo"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        // When
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        // Then
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.body()).isEqualTo(large);
    }

    @Test
    @Timeout(20)
    void passesEventsOnAsTheyCome() throws Exception {
        // Given
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/api/messaging/live"))
                .header("Authorization", "Bearer " + Tokens.marketer(UUID.randomUUID()))
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(10))
                .build();

        // When
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());

        // Then
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: heartbeat");
        }
    }

    @Test
    void namesPartThatIsAway() {
        // When
        Response response = given().auth().oauth2(Tokens.admin()).body("x").post("/api/funnel/open");

        // Then
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lejek:problem:part-unavailable"))
                .body("detail", containsString("funnel"), "part", equalTo("funnel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/unknown", "/api/unknown/deep"})
    void knowsNoOtherApi(String path) {
        // When
        Response response = given().header("Accept", "text/html").get(path);

        // Then
        response.then().statusCode(404).contentType("application/problem+json").body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/deals", "/clients/018f0000-0000-7000-8000-000000000010", "/a.b/c"})
    void givesApplicationForEveryPage(String path) {
        // When
        Response response = given().get(path);

        // Then
        response.then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsStringIgnoringCase("<!doctype html>"));
    }

    @Test
    void expiredCookieStillGetsApplication() {
        // When
        Response response = given().cookie("lejek_session", Tokens.expired(UUID.randomUUID(), "agent"))
                .get("/deals");

        // Then
        response.then().statusCode(200);
    }

    @Test
    void hashedFilesAreKeptForGood() {
        // When
        Response response = given().get("/assets/app-1a2b3c.js");

        // Then
        response.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(containsString("the script of the tests"));
    }

    @Test
    void missingFileOfOldReleaseIsNotFound() {
        // When
        Response response = given().get("/assets/app-0f0f0f.js");

        // Then
        response.then().statusCode(404).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/deals", "/api/setup", "/api/telephony/echo", "/api/unknown"})
    void protectsEveryAnswer(String path) {
        // When
        Response response = given().get(path);

        // Then
        response.then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void personalDataAreNotCached() {
        // When
        Response response = given().auth().oauth2(Tokens.admin()).get("/api/users");

        // Then
        response.then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void tellsHowPartsAre() {
        // Given
        setReadiness("503");

        // When
        Response response =
                given().auth().oauth2(Tokens.agent(UUID.randomUUID())).get("/api/health/parts");

        // Then
        response.then()
                .statusCode(200)
                .body("part", equalTo(List.of("database", "kafka", "telephony", "messaging", "funnel")))
                .body("up", equalTo(List.of(true, true, true, false, false)))
                .body("[3].detail", containsString("the mailbox"))
                .body("[4].detail", notNullValue());
        setReadiness("200");
    }

    @Test
    void strangersDoNotLearnHowPartsAre() {
        // When
        Response response = given().get("/api/health/parts");

        // Then
        response.then().statusCode(401);
    }

    private static void setReadiness(String status) {
        String messaging = ConfigProvider.getConfig().getValue("lejek.messaging.url", String.class);
        given().body(status).post(messaging + "/control/ready").then().statusCode(200);
    }
}

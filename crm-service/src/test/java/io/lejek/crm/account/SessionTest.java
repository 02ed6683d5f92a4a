package io.lejek.crm.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class SessionTest {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void signsInByCookie() {
        // Given
        Accounts.Account anna = Accounts.create("manager");

        // When
        Response response = Accounts.signIn(anna.login().toUpperCase(Locale.ROOT), Accounts.PASSWORD);

        // Then
        response.then().statusCode(200).body("login", equalTo(anna.login()));
        given().cookie("lejek_session", response.cookie("lejek_session"))
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("userId", equalTo(anna.id().toString()), "name", equalTo("Anna Nowak"));
    }

    @Test
    void cookiesAreOutOfReach() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = Accounts.signIn(anna.login(), Accounts.PASSWORD);

        // Then
        Cookie session = response.detailedCookie("lejek_session");
        Cookie refresh = response.detailedCookie("lejek_refresh");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualToIgnoringCase("Strict");
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.isSecured()).isFalse();
        assertThat(refresh.isHttpOnly()).isTrue();
        assertThat(refresh.getSameSite()).isEqualToIgnoringCase("Strict");
        assertThat(refresh.getPath()).isEqualTo("/api/session");
    }

    @Test
    void cookiesAreForHttpsAloneBehindHttps() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = given().contentType(ContentType.JSON)
                .header("X-Forwarded-Proto", "https")
                .body(Map.of("login", anna.login(), "password", Accounts.PASSWORD))
                .post("/api/session");

        // Then
        assertThat(response.detailedCookie("lejek_session").isSecured()).isTrue();
        assertThat(response.detailedCookie("lejek_refresh").isSecured()).isTrue();
    }

    @Test
    void answersWrongPasswordAndUnknownUserAlike() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response wrong = Accounts.signIn(anna.login(), "wrong password");
        Response unknown = Accounts.signIn("nobody-" + UUID.randomUUID(), "wrong password");

        // Then
        wrong.then().statusCode(401).contentType(PROBLEM).body("type", equalTo("urn:lejek:problem:wrong-credentials"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void takesAsLongForUnknownUserAsForWrongPassword() {
        // Given
        Accounts.Account anna = Accounts.create("agent");
        Accounts.signIn(anna.login(), "to warm up");

        // When
        long wrong = fastest(() -> Accounts.signIn(anna.login(), "wrong password"));
        long unknown = fastest(() -> Accounts.signIn("nobody-" + UUID.randomUUID(), "wrong password"));

        // Then
        assertThat((double) unknown / wrong).isBetween(0.5, 2.0);
    }

    @Test
    void pausesAfterTenFailures() {
        // Given
        Accounts.Account anna = Accounts.create("agent");
        IntStream.range(0, 10)
                .forEach(i ->
                        Accounts.signIn(anna.login(), "wrong password").then().statusCode(401));

        // When
        Response response = Accounts.signIn(anna.login(), Accounts.PASSWORD);

        // Then
        response.then()
                .statusCode(429)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:lejek:problem:too-many-attempts"));
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 300);
    }

    @Test
    void forgetsFailuresAfterSuccess() {
        // Given
        Accounts.Account anna = Accounts.create("agent");
        IntStream.range(0, 9).forEach(i -> Accounts.signIn(anna.login(), "wrong password"));
        Accounts.signIn(anna.login(), Accounts.PASSWORD).then().statusCode(200);

        // When
        IntStream.range(0, 9).forEach(i -> Accounts.signIn(anna.login(), "wrong password"));

        // Then
        Accounts.signIn(anna.login(), Accounts.PASSWORD).then().statusCode(200);
    }

    @Test
    void refusesExpiredTokenInCookie() {
        // When
        Response response = given().cookie("lejek_session", Tokens.expired(UUID.randomUUID(), "admin"))
                .get("/api/users");

        // Then
        response.then().statusCode(401).contentType(PROBLEM).body("type", equalTo("urn:lejek:problem:session-expired"));
    }

    @Test
    void refusesExpiredBearerToken() {
        // When
        Response response =
                Accounts.as(Tokens.expired(UUID.randomUUID(), "admin")).get("/api/users");

        // Then
        response.then().statusCode(401).body("type", equalTo("urn:lejek:problem:session-expired"));
    }

    @Test
    void refusesTokenThatWasGoodAMomentAgo() {
        // Given
        String token = Tokens.until(Instant.now().plusSeconds(3), UUID.randomUUID(), "admin");
        Accounts.as(token).get("/api/users").then().statusCode(200);

        // When / Then
        await().untilAsserted(() -> Accounts.as(token).get("/api/users").then().statusCode(401));
    }

    @Test
    void refusesForgedToken() {
        // Given
        String token = Tokens.admin();
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);

        // When
        Response response = given().cookie("lejek_session", forged).get("/api/users");

        // Then
        response.then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void staleCookieDoesNotBarTheWayToSignIn() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = given().cookie("lejek_session", Tokens.expired(anna.id(), "agent"))
                .contentType(ContentType.JSON)
                .body(Map.of("login", anna.login(), "password", Accounts.PASSWORD))
                .post("/api/session");

        // Then
        response.then().statusCode(200);
    }

    @Test
    void refusesTokenOfUserWhoIsGone() {
        // When
        Response response = Accounts.as(Tokens.agent(UUID.randomUUID())).get("/api/session");

        // Then
        response.then().statusCode(401).body("type", equalTo("urn:lejek:problem:session-expired"));
    }

    @Test
    void needsTokenToTellWhoOneIs() {
        // When
        Response response = given().get("/api/session");

        // Then
        response.then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void rotatesRefreshToken() {
        // Given
        Response first = Accounts.signIn(Accounts.create("agent").login(), Accounts.PASSWORD);
        String refresh = first.cookie("lejek_refresh");

        // When
        Response second = Accounts.refresh(refresh);

        // Then
        second.then().statusCode(200).cookie("lejek_refresh", not(equalTo(refresh)));
        Accounts.refresh(second.cookie("lejek_refresh")).then().statusCode(200);
    }

    @Test
    void endsFamilyWhenUsedRefreshTokenComesAgain() {
        // Given
        Response first = Accounts.signIn(Accounts.create("agent").login(), Accounts.PASSWORD);
        Response second = Accounts.refresh(first.cookie("lejek_refresh"));

        // When
        Response stolen = Accounts.refresh(first.cookie("lejek_refresh"));

        // Then
        stolen.then().statusCode(401).body("type", equalTo("urn:lejek:problem:session-expired"));
        Accounts.refresh(second.cookie("lejek_refresh")).then().statusCode(401);
    }

    @Test
    void leavesOtherSignInsAloneWhenFamilyEnds() {
        // Given
        Accounts.Account anna = Accounts.create("agent");
        Response phone = Accounts.signIn(anna.login(), Accounts.PASSWORD);
        Response desk = Accounts.signIn(anna.login(), Accounts.PASSWORD);
        Accounts.refresh(phone.cookie("lejek_refresh"));

        // When
        Accounts.refresh(phone.cookie("lejek_refresh")).then().statusCode(401);

        // Then
        Accounts.refresh(desk.cookie("lejek_refresh")).then().statusCode(200);
    }

    @Test
    void needsRefreshCookie() {
        // When
        Response response = given().post("/api/session/refresh");

        // Then
        response.then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void signsOutForGood() {
        // Given
        Response session = Accounts.signIn(Accounts.create("agent").login(), Accounts.PASSWORD);

        // When
        Response left =
                given().cookie("lejek_refresh", session.cookie("lejek_refresh")).delete("/api/session");

        // Then
        left.then().statusCode(204);
        assertThat(left.detailedCookie("lejek_session").getMaxAge()).isZero();
        Accounts.refresh(session.cookie("lejek_refresh")).then().statusCode(401);
    }

    @Test
    void deactivatedUserStaysOutside() {
        // Given
        Accounts.Account anna = Accounts.create("agent");
        Response session = Accounts.signIn(anna.login(), Accounts.PASSWORD);

        // When
        Accounts.asAdmin()
                .body(Map.of("active", false))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200);

        // Then
        Accounts.signIn(anna.login(), Accounts.PASSWORD)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:lejek:problem:wrong-credentials"));
        Accounts.refresh(session.cookie("lejek_refresh")).then().statusCode(401);
    }

    @Test
    void newPasswordEndsSessions() {
        // Given
        Accounts.Account anna = Accounts.create("agent");
        Response session = Accounts.signIn(anna.login(), Accounts.PASSWORD);

        // When
        Accounts.asAdmin()
                .body(Map.of("password", "another long one"))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200);

        // Then
        Accounts.refresh(session.cookie("lejek_refresh")).then().statusCode(401);
        Accounts.signIn(anna.login(), Accounts.PASSWORD).then().statusCode(401);
        Accounts.signIn(anna.login(), "another long one").then().statusCode(200);
    }

    @Test
    void keepsChosenLanguage() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = Accounts.as(Tokens.agent(anna.id()))
                .body(Map.of("language", "pl"))
                .patch("/api/session");

        // Then
        response.then().statusCode(200).body("language", equalTo("pl"));
        Accounts.signIn(anna.login(), Accounts.PASSWORD).then().body("language", equalTo("pl"));
    }

    @Test
    void refusesUnknownLanguage() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = Accounts.as(Tokens.agent(anna.id()))
                .body(Map.of("language", "xx"))
                .patch("/api/session");

        // Then
        response.then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void refusesMalformedJson() {
        // When
        Response response =
                given().contentType(ContentType.JSON).body("{\"login\": ").post("/api/session");

        // Then
        response.then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void refusesLoginThatNoDatabaseHolds() {
        // When
        Response response = Accounts.signIn("an\0na", Accounts.PASSWORD);

        // Then
        response.then().statusCode(400).contentType(PROBLEM);
    }

    private static long fastest(Runnable attempt) {
        return IntStream.range(0, 4)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    attempt.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}

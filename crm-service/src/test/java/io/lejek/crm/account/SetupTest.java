package io.lejek.crm.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.testing.CrmSurroundings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(value = CrmSurroundings.class, scope = TestResourceScope.GLOBAL)
class SetupTest {
    @Inject
    Jdbi jdbi;

    @Inject
    OfferSetup offerSetup;

    @BeforeEach
    void anInstallationWithoutUsers() {
        jdbi.useHandle(handle -> handle.execute("truncate users, setup_token cascade"));
        offerSetup.offer(new StartupEvent());
    }

    @Test
    void offersTokenInFileOfItsOwnerAlone() throws IOException {
        // When
        Path file = tokenFile();

        // Then
        assertThat(Files.readString(file).strip()).hasSize(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void offersSameTokenAfterRestart() throws IOException {
        // Given
        String token = token();

        // When
        offerSetup.offer(new StartupEvent());

        // Then
        assertThat(token()).isEqualTo(token);
    }

    @Test
    void makesAdministratorWhoIsSignedIn() throws IOException {
        // When
        Response response = setUp(token(), "Boss");

        // Then
        response.then().statusCode(204);
        given().cookie("lejek_session", response.cookie("lejek_session"))
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("login", equalTo("boss"), "roles", equalTo(List.of("admin")), "language", equalTo("en"));
        given().get("/api/setup").then().statusCode(200).body("needed", equalTo(false));
        assertThat(tokenFile()).doesNotExist();
    }

    @Test
    void refusesUsedToken() throws IOException {
        // Given
        String token = token();
        setUp(token, "first").then().statusCode(204);

        // When
        Response response = setUp(token, "second");

        // Then
        response.then().statusCode(409).body("type", equalTo("urn:lejek:problem:already-set-up"));
    }

    @Test
    void refusesWrongToken() {
        // When
        Response response = setUp("guessed", "thief");

        // Then
        response.then().statusCode(400);
        given().get("/api/setup").then().body("needed", equalTo(true));
    }

    @Test
    void makesOneAdministratorWhenTwoTryAtOnce() throws Exception {
        // Given
        String token = token();
        Callable<Integer> one = () -> setUp(token, "one").statusCode();
        Callable<Integer> other = () -> setUp(token, "other").statusCode();

        // When
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(answers).containsExactly(204, 409);
    }

    @Test
    void keepsLastAdministrator() throws IOException {
        // Given
        setUp(token(), "only").then().statusCode(204);
        String id = Accounts.asAdmin().get("/api/users").path("find { it.login == 'only' }.id");

        // When
        Response response =
                Accounts.asAdmin().body(Map.of("roles", List.of("manager"))).patch("/api/users/" + id);

        // Then
        response.then().statusCode(409).body("type", equalTo("urn:lejek:problem:conflict"));
    }

    private static Response setUp(String token, String login) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "login", login, "name", "Boss", "password", Accounts.PASSWORD))
                .post("/api/setup");
    }

    private static String token() throws IOException {
        return Files.readString(tokenFile()).strip();
    }

    private static Path tokenFile() {
        return Path.of(ConfigProvider.getConfig().getValue("lejek.setup.token-file", String.class));
    }
}

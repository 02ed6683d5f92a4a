package io.lejek.crm.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class UserTest {
    @Test
    void makesUser() {
        // Given
        String login = "New." + UUID.randomUUID();

        // When
        Response response = create(newUser("login", login));

        // Then
        response.then()
                .statusCode(201)
                .header("Location", endsWith("/api/users/" + response.path("id")))
                .body("login", equalTo(login.toLowerCase(Locale.ROOT)), "active", equalTo(true))
                .body(not(containsString("assword")));
        Accounts.as(Tokens.marketer(UUID.randomUUID()))
                .get("/api/users")
                .then()
                .statusCode(200)
                .body("id", hasItem(response.<String>path("id")));
    }

    @Test
    void publishesUserWithoutSecrets() {
        // Given
        Accounts.Account anna = Accounts.create("manager");

        // When
        Accounts.asAdmin()
                .body(Map.of("extension", extension()))
                .patch("/api/users/" + anna.id())
                .then()
                .statusCode(200);

        // Then
        try (TopicReader users = TopicReader.of("crm.users")) {
            await().untilAsserted(() -> assertThat(users.valuesOf(anna.id())).hasSize(2));
            assertThat(users.valuesOf(anna.id())).allSatisfy(json -> {
                ContractSchemas.assertValid("user-changed.v1", json);
                assertThat(json).doesNotContain("assword");
            });
            assertThat(users.valuesOf(anna.id()).getLast()).contains("\"extension\":\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "head", "marketer"})
    void onlyAdministratorsMakeUsers(String role) {
        // When
        Response response = Accounts.as(Tokens.of(UUID.randomUUID(), null, role))
                .body(newUser("name", "Somebody"))
                .post("/api/users");

        // Then
        response.then().statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "head", "marketer"})
    void onlyAdministratorsChangeUsers(String role) {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = Accounts.as(Tokens.of(anna.id(), null, role))
                .body(Map.of("roles", List.of("admin")))
                .patch("/api/users/" + anna.id());

        // Then
        response.then().statusCode(403);
    }

    @Test
    void strangersSeeNoUsers() {
        // When
        Response response = given().get("/api/users");

        // Then
        response.then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"login, a", "login, with space", "name, ''", "password, too short", "extension, 12x", "language, de"})
    void refusesBadField(String field, String value) {
        // When
        Response response = create(newUser(field, value));

        // Then
        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(endsWith(field)));
    }

    @Test
    void refusesNameThatNoDatabaseHolds() {
        // When
        Response response = create(newUser("name", "An\0na"));

        // Then
        response.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesUnknownRole() {
        // When
        Response response = create(newUser("roles", List.of("emperor")));

        // Then
        response.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesUserOfUnknownTeam() {
        // When
        Response response = create(newUser("teamId", UUID.randomUUID()));

        // Then
        response.then().statusCode(400).body("detail", containsString("team"));
    }

    @Test
    void refusesTakenLogin() {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = create(newUser("login", anna.login()));

        // Then
        response.then().statusCode(409).body("type", equalTo("urn:lejek:problem:already-exists"));
    }

    @Test
    void makesOneOfTwoWithSameLoginAtOnce() throws Exception {
        // Given
        Map<String, Object> user = newUser("name", "Twin");
        Callable<Integer> attempt = () -> create(user).statusCode();

        // When
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(Collections.nCopies(4, attempt)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(answers).containsExactly(201, 409, 409, 409);
    }

    @Test
    void refusesTakenExtension() {
        // Given
        String extension = extension();
        create(newUser("extension", extension)).then().statusCode(201);

        // When
        Response response = create(newUser("extension", extension));

        // Then
        response.then().statusCode(409).body("detail", containsString(extension));
    }

    @Test
    void keepsExtensionWhenAnotherHasTheWantedOne() {
        // Given
        String extension = extension();
        create(newUser("extension", extension)).then().statusCode(201);
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response =
                Accounts.asAdmin().body(Map.of("extension", extension)).patch("/api/users/" + anna.id());

        // Then
        response.then().statusCode(409).body("detail", containsString(extension));
    }

    @ParameterizedTest
    @CsvSource({"teamId, not an id", "extension, 12x"})
    void refusesBadChange(String field, String value) {
        // Given
        Accounts.Account anna = Accounts.create("agent");

        // When
        Response response = Accounts.asAdmin().body(Map.of(field, value)).patch("/api/users/" + anna.id());

        // Then
        response.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void movesUserIntoTeamAndOut() {
        // Given
        Accounts.Account anna = Accounts.create("manager");
        String team = createTeam("Team " + UUID.randomUUID());

        // When
        Response in = Accounts.asAdmin().body(Map.of("teamId", team)).patch("/api/users/" + anna.id());
        Response unchanged = Accounts.asAdmin().body(Map.of("name", "Anna Lis")).patch("/api/users/" + anna.id());
        Response out = Accounts.asAdmin()
                .body(Collections.singletonMap("teamId", null))
                .patch("/api/users/" + anna.id());

        // Then
        in.then().statusCode(200).body("teamId", equalTo(team));
        unchanged.then().statusCode(200).body("teamId", equalTo(team), "name", equalTo("Anna Lis"));
        out.then().statusCode(200).body("teamId", nullValue());
    }

    @Test
    void headOfTeamIsKnownByToken() {
        // Given
        Accounts.Account anna = Accounts.create("head");
        String team = createTeam("Team " + UUID.randomUUID());
        Accounts.asAdmin().body(Map.of("teamId", team)).patch("/api/users/" + anna.id());

        // When
        Response session = Accounts.signIn(anna.login(), Accounts.PASSWORD);

        // Then
        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(session.cookie("lejek_session").split("\\.", -1)[1]),
                        StandardCharsets.UTF_8))
                .contains("\"team\":\"" + team + "\"", "\"groups\":[\"head\"]", "\"iss\":\"lejek\"");
    }

    @Test
    void knowsNoSuchUser() {
        // When
        Response response = Accounts.asAdmin().body(Map.of("name", "Nobody")).patch("/api/users/" + UUID.randomUUID());

        // Then
        response.then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void onlyAdministratorsMakeTeams() {
        // When
        Response response = Accounts.as(Tokens.head(UUID.randomUUID()))
                .body(Map.of("name", "Mine"))
                .post("/api/teams");

        // Then
        response.then().statusCode(403);
    }

    @Test
    void listsTeamsForEverybody() {
        // Given
        String name = "Team " + UUID.randomUUID();
        createTeam(name);

        // When
        Response response = Accounts.as(Tokens.agent(UUID.randomUUID())).get("/api/teams");

        // Then
        response.then().statusCode(200).body("name", hasItem(name));
        given().get("/api/teams").then().statusCode(401);
    }

    @Test
    void refusesSecondTeamOfSameName() {
        // Given
        String name = "Team " + UUID.randomUUID();
        createTeam(name);

        // When
        Response response = Accounts.asAdmin()
                .body(Map.of("name", name.toUpperCase(Locale.ROOT)))
                .post("/api/teams");

        // Then
        response.then().statusCode(409);
    }

    private static Response create(Map<String, Object> user) {
        return Accounts.asAdmin().body(user).post("/api/users");
    }

    private static String createTeam(String name) {
        return Accounts.asAdmin()
                .body(Map.of("name", name))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> newUser(String field, Object value) {
        Map<String, Object> user = new HashMap<>(Map.of(
                "login",
                "user-" + UUID.randomUUID(),
                "name",
                "Jan Kowalski",
                "password",
                Accounts.PASSWORD,
                "roles",
                List.of("manager")));
        user.put(field, value);
        return user;
    }

    private static String extension() {
        return Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()) % 1_000_000_000L);
    }
}

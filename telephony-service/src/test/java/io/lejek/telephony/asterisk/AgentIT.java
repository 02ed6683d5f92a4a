package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.match.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Agents and the queues of a real PBX. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(Office.class)
class AgentIT extends AgainstRealAsterisk {
    private final UUID user = Ids.next();

    @Inject
    Directory directory;

    @Test
    void queueLeavesAnAgentOnAPauseAloneAndRingsAfterIt() {
        // Given
        userHas("150");
        world.phone("150").answersAfter(ZERO).hangsUpAfter(ofSeconds(1));
        // When
        be(Map.of("state", "PAUSED", "reason", "Lunch")).statusCode(200);
        world.calls("+447700900501", "350");
        // Then
        CallRecord missed = awaitRecord("+447700900501");
        assertThat(missed.outcome()).isNotEqualTo("ANSWERED");
        be(Map.of("state", "AVAILABLE")).statusCode(200);
        world.calls("+447700900502", "350");
        CallRecord taken = awaitRecord("+447700900502");
        assertThat(taken.outcome() + " " + taken.extension()).isEqualTo("ANSWERED 150");
    }

    @Test
    void joinsAQueueAndLeavesIt() {
        // Given
        userHas("151");
        assertThat(membership("sales")).isFalse();
        // When / Then
        serve("sales", true).statusCode(200);
        assertThat(membership("sales")).isTrue();
        serve("sales", false).statusCode(200);
        assertThat(membership("sales")).isFalse();
    }

    @Test
    void leavesTheMembersOfThePbxsOwnConfigurationInTheirQueue() {
        // Given
        userHas("101");
        // When / Then
        assertThat(membership("sales")).isTrue();
        serve("sales", false).statusCode(409);
        serve("no-such-queue", true).statusCode(404);
    }

    private void userHas(String extension) {
        topics.userHasExtension(user, extension);
        within(20).untilAsserted(() -> assertThat(directory.extension(user)).contains(extension));
    }

    private boolean membership(String queue) {
        JsonPath agent = JsonPath.from(given().auth()
                .oauth2(Tokens.agent(user))
                .get("/api/telephony/agent")
                .asString());
        return agent.getBoolean("queues.find { it.queue == '" + queue + "' }.member");
    }

    private ValidatableResponse serve(String queue, boolean member) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .contentType(ContentType.JSON)
                .body(Map.of("member", member))
                .put("/api/telephony/agent/queues/main/" + queue)
                .then();
    }

    private ValidatableResponse be(Map<String, Object> state) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .contentType(ContentType.JSON)
                .body(state)
                .put("/api/telephony/agent")
                .then()
                .body("state", equalTo(state.get("state")));
    }
}

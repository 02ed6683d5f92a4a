package io.lejek.telephony.agent;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Office;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What agents say they do, and what a talk makes them do. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class AgentTest {
    @Inject
    Office office;

    @Inject
    AgentStates states;

    @Inject
    Jdbi jdbi;

    ScriptedPbx pbx;

    @Test
    void isAvailableWhoNeverSaidAnything() {
        agent(Ids.next())
                .body("state", equalTo("AVAILABLE"))
                .body("since", nullValue())
                .body("pauseReasons", contains("Break", "Lunch", "Meeting", "Training"))
                .body("queues", empty());
    }

    @Test
    void takesAPauseForAReasonAndComesBack() {
        // Given
        UUID user = Ids.next();
        // When / Then
        change(user, Map.of("state", "PAUSED", "reason", "Lunch"))
                .statusCode(200)
                .body("reason", equalTo("Lunch"));
        agent(user)
                .body("state", equalTo("PAUSED"))
                .body("since", notNullValue())
                .body("until", nullValue());
        change(user, Map.of("state", "AVAILABLE")).statusCode(200);
        agent(user).body("state", equalTo("AVAILABLE")).body("reason", nullValue());
    }

    @Test
    void saysWhichReasonsAPauseMayHave() {
        change(Ids.next(), Map.of("state", "PAUSED", "reason", "Boredom"))
                .statusCode(400)
                .body("detail", containsString("Break, Lunch, Meeting, Training"));
        change(Ids.next(), Map.of("state", "PAUSED")).statusCode(400);
        change(Ids.next(), Map.of("state", "ASLEEP")).statusCode(400);
    }

    @Test
    void hasTimeForWhatComesAfterATalkAndIsAvailableAgain() {
        // Given
        Office.awaitLine(pbx);
        UUID user = office.hasUser("101", null);
        // When
        Office.play(pbx, Office.script("inbound-answered", Office.freshNumber()));
        // Then
        await().untilAsserted(
                        () -> agent(user).body("state", equalTo("AFTER_CALL")).body("until", notNullValue()));
        await().untilAsserted(() -> agent(user).body("state", equalTo("AVAILABLE")));
    }

    @Test
    void pauseTakenWhileTheTalkIsBeingRecordedGoesOn() {
        // Given
        Office.awaitLine(pbx);
        UUID user = office.hasUser("101", null);
        CompletableFuture<Void> pause = QuarkusTransaction.requiringNew().call(() -> {
            jdbi.useHandle(handle ->
                    handle.execute("select pg_advisory_xact_lock(hashtext('agent'), hashtext(?))", user.toString()));
            // Not by REST, which tells the queues first: this PBX has none.
            var lunch = new AgentStates.Current(AgentState.PAUSED, "Lunch", Instant.now(), null);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> states.change(user, lunch));
            // Asked by the session that has the lock: one that says nothing for long would lose it.
            await().pollInSameThread().until(() -> changesUnderWay(user) == 2);
            // When
            Office.play(pbx, Office.script("inbound-answered", Office.freshNumber()));
            await().pollInSameThread().until(() -> changesUnderWay(user) == 3);
            return waiting;
        });
        // Then
        pause.join();
        await().until(() -> changesUnderWay(user) == 0);
        agent(user).body("state", equalTo("PAUSED"));
    }

    @Test
    void needsAnExtensionToServeAQueue() {
        given().auth()
                .oauth2(Tokens.agent(Ids.next()))
                .contentType(ContentType.JSON)
                .body(Map.of("member", true))
                .put("/api/telephony/agent/queues/main/sales")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lejek:problem:no-extension"));
    }

    /** How many change what this agent does, or wait to do so. */
    private int changesUnderWay(UUID user) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and objid = (hashtext(:user)::bigint & 4294967295)::oid
                        """)
                .bind("user", user.toString())
                .mapTo(Integer.class)
                .one());
    }

    private static ValidatableResponse agent(UUID user) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .get("/api/telephony/agent")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(UUID user, Map<String, Object> change) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .contentType(ContentType.JSON)
                .body(change)
                .put("/api/telephony/agent")
                .then();
    }
}

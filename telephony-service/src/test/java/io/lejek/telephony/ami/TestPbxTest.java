package io.lejek.telephony.ami;

import static io.lejek.telephony.call.Office.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.startsWith;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class TestPbxTest {
    ScriptedPbx pbx;

    @BeforeEach
    void awaitLine() {
        pbx.reset();
        await().until(pbx::isHeard);
    }

    @AfterEach
    void restore() {
        pbx.reset();
    }

    @Test
    void findsNothingWrongWhereAllIsWell() {
        // Given
        pbx.clockIsBehind(Duration.ZERO);
        // When
        Response answer = test("main");
        // Then
        answer.then().statusCode(200).body("", empty());
    }

    @Test
    void tellsAWrongSecret() {
        // Given
        pbx.refusesLogins(true);
        // When
        Response answer = test("main");
        // Then
        answer.then().body("kind", contains("WRONG_SECRET")).body("detail", contains(ScriptedPbx.USERNAME));
    }

    @Test
    void tellsWhichRightsAreMissing() {
        // Given
        pbx.permits(List.of("Ping", "CoreShowChannels", "Hangup"));
        // When
        Response answer = test("main");
        // Then
        answer.then()
                .body("kind", contains("MISSING_RIGHTS"))
                .body("detail", contains("Originate, BlindTransfer, QueuePause"));
    }

    @Test
    void tellsThatTheClockIsOff() {
        // Given
        pbx.clockIsBehind(Duration.ofHours(2));
        // When
        Response answer = test("main");
        // Then
        answer.then().body("kind", contains("WRONG_TIME"));
        assertThat(answer.jsonPath().getLong("[0].detail")).isBetween(-7_202L, -7_198L);
    }

    @Test
    void tellsThatNobodyAnswers() {
        // Given
        pbx.hangsUp(true);
        // When
        Response answer = test("main");
        // Then
        answer.then().body("kind", contains("NO_ANSWER")).body("detail[0]", startsWith("127.0.0.1:"));
    }

    @Test
    void knowsNoOtherPbx() {
        // When
        Response answer = test("attic");
        // Then
        answer.then().statusCode(404);
    }

    private static Response test(String name) {
        return given().auth().oauth2(Tokens.admin()).post("/api/telephony/pbx/" + name + "/test");
    }
}

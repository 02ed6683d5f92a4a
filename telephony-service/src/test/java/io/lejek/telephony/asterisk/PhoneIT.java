package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.match.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The colleague's phone on the screen: the card while it rings, and calling by click. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(Office.class)
class PhoneIT extends AgainstRealAsterisk {
    private final UUID user = Ids.next();

    @Inject
    Directory directory;

    @Test
    void cardComesWhileThePhoneRings() {
        // Given
        String number = "+447700900301";
        UUID client = Ids.next();
        userHas("103");
        topics.clientHasPhone(client, "Kwiaciarnia Stokrotka", number);
        within(20).untilAsserted(() -> assertThat(directory.clients(number)).hasSize(1));
        world.phone("103").answersAfter(ofSeconds(2));
        try (PhoneStream stream = stream()) {
            // When
            world.caller(number).hangsUpAfter(ofSeconds(1)).calls("103");
            within(10).untilAsserted(() -> assertThat(stream.states()).containsExactly("RINGING"));
            PhoneStream.Heard ring = stream.heard().getFirst();
            // Then
            System.out.printf("ring of the PBX -> card: %d ms%n", ring.late().toMillis());
            assertThat(ring.event().path("number").asText()).isEqualTo(number);
            assertThat(ring.event().path("clientIds").path(0).asText()).isEqualTo(client.toString());
            assertThat(ring.event().path("clientName").asText()).isEqualTo("Kwiaciarnia Stokrotka");
            assertThat(ring.late()).isLessThan(ofSeconds(2));
            within(10).untilAsserted(() -> assertThat(stream.states()).containsExactly("RINGING", "ANSWERED", "ENDED"));
            CallRecord record = awaitRecord(number);
            assertThat(record.id()).isEqualTo(ring.event().path("callId").asText());
            assertThat(record.clientId()).isEqualTo(client.toString());
            assertThat(record.userId()).isEqualTo(user.toString());
        }
    }

    @Test
    void clickRingsTheDeskFirstAndThenCallsTheClient() {
        // Given
        String number = "+447700900302";
        userHas("104");
        world.phone("104").answersAfter(ofSeconds(1));
        world.phone(number).answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
        String callId;
        try (PhoneStream stream = stream()) {
            // When
            callId = click(number);
            // Then
            within(20).untilAsserted(() -> assertThat(stream.states()).endsWith("ENDED"));
            assertThat(stream.states()).containsOnlyOnce("ANSWERED");
        }
        within(20).untilAsserted(() -> assertThat(CallRecord.byId(callId)).isPresent());
        CallRecord record = CallRecord.byId(callId).orElseThrow();
        assertThat(record.direction() + " " + record.outcome()).isEqualTo("OUT ANSWERED");
        assertThat(record.calledNumber()).isEqualTo(number);
        assertThat(record.extension()).isEqualTo("104");
        assertThat(record.userId()).isEqualTo(user.toString());
        assertThat(record.talkSeconds()).isBetween(1L, 3L);
        assertToldOnce(number, record);
    }

    @Test
    void clickThatTheDeskDoesNotAnswerCallsNobody() {
        // Given
        String number = "+447700900303";
        userHas("144");
        world.phone("144").rejectsAfter(ZERO);
        world.phone(number).answersAfter(ZERO);
        // When
        String callId = click(number);
        // Then
        within(20).untilAsserted(() -> assertThat(CallRecord.byId(callId)).isPresent());
        CallRecord record = CallRecord.byId(callId).orElseThrow();
        assertThat(record.outcome()).isIn("CANCELLED", "FAILED");
        assertThat(record.answeredAt()).isNull();
    }

    @Test
    void hangsUpFromThePage() {
        // Given
        String number = "+447700900304";
        userHas("190");
        world.phone("190").answersAfter(ZERO);
        try (PhoneStream stream = stream()) {
            world.calls(number, "190");
            within(15).untilAsserted(() -> assertThat(stream.states()).contains("ANSWERED"));
            // When
            control(stream, "hang-up", Map.of()).then().statusCode(204);
            // Then
            within(10).untilAsserted(() -> assertThat(stream.states()).endsWith("ENDED"));
        }
        assertThat(awaitRecord(number).outcome()).isEqualTo("ANSWERED");
    }

    @Test
    void passesOnFromThePage() {
        // Given
        String number = "+447700900305";
        userHas("192");
        topics.userHasExtension(Ids.next(), "193");
        within(20).untilAsserted(() -> assertThat(directory.colleagues("193")).hasSize(1));
        world.phone("192").answersAfter(ZERO);
        world.phone("193").answersAfter(ZERO).hangsUpAfter(ofSeconds(2));
        try (PhoneStream stream = stream()) {
            world.calls(number, "192");
            within(15).untilAsserted(() -> assertThat(stream.states()).contains("ANSWERED"));
            // When
            control(stream, "pass-on", Map.of("to", "193")).then().statusCode(204);
            // Then
            CallRecord record = awaitRecord(number);
            assertThat(record.extension()).isEqualTo("193");
            assertThat(record.hungUpBy()).isEqualTo("CALLED");
        }
    }

    @Test
    void leavesThePhonesOfOthersAlone() {
        // Given
        String number = "+447700900306";
        userHas("194");
        world.phone("194").answersAfter(ZERO);
        UUID stranger = Ids.next();
        topics.userHasExtension(stranger, "195");
        within(20).untilAsserted(() -> assertThat(directory.extension(stranger)).contains("195"));
        try (PhoneStream stream = stream()) {
            World.Call call = world.calls(number, "194");
            within(15).untilAsserted(() -> assertThat(stream.states()).contains("ANSWERED"));
            String leg = stream.heard().getFirst().event().path("leg").asText();
            // When
            Response answer =
                    given().auth().oauth2(Tokens.agent(stranger)).post("/api/telephony/phone/{leg}/hang-up", leg);
            // Then
            answer.then().statusCode(404);
            call.hangUp();
        }
        assertThat(awaitRecord(number).hungUpBy()).isEqualTo("CALLER");
    }

    private Response control(PhoneStream stream, String what, Map<String, String> body) {
        String leg = stream.heard().getFirst().event().path("leg").asText();
        return given().auth()
                .oauth2(Tokens.agent(user))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/telephony/phone/{leg}/" + what, leg);
    }

    private String click(String number) {
        return given().auth()
                .oauth2(Tokens.agent(user))
                .contentType(ContentType.JSON)
                .body(Map.of("number", number))
                .post("/api/telephony/calls")
                .then()
                .statusCode(202)
                .extract()
                .path("callId");
    }

    /** Crm says that the user has this extension; returns when the service knows. */
    private void userHas(String extension) {
        topics.userHasExtension(user, extension);
        within(20).untilAsserted(() -> assertThat(directory.extension(user)).contains(extension));
    }

    private PhoneStream stream() {
        return new PhoneStream(Tokens.agent(user));
    }
}

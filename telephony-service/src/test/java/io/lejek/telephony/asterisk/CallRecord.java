package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;

import io.lejek.backbone.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call as the service tells it by REST. */
record CallRecord(
        String id,
        long version,
        String pbx,
        String direction,
        String outcome,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        @Nullable String clientId,
        @Nullable String clientName,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable String extension,
        String startedAt,
        @Nullable String answeredAt,
        String endedAt,
        long waitSeconds,
        long talkSeconds,
        long holdSeconds,
        String hungUpBy,
        @Nullable String queue,
        long queueSeconds,
        boolean endCertain,
        boolean recovered) {

    /** All that an administrator sees, newest first. */
    static List<CallRecord> all() {
        return given().auth()
                .oauth2(Tokens.admin())
                .queryParam("limit", 200)
                .get("/api/telephony/calls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", CallRecord.class);
    }

    /** The calls in which this number has a part. */
    static List<CallRecord> of(String number) {
        return all().stream().filter(call -> call.has(number)).toList();
    }

    static Optional<CallRecord> byId(String id) {
        return all().stream().filter(call -> call.id.equals(id)).findFirst();
    }

    /** The names of its legs on the PBX. */
    List<String> legs() {
        return given().auth()
                .oauth2(Tokens.admin())
                .get("/api/telephony/calls/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("story.legs.id", String.class);
    }

    /** From its first channel to its last. */
    Duration lasted() {
        return Duration.between(Instant.parse(startedAt), Instant.parse(endedAt));
    }

    private boolean has(String number) {
        return Objects.equals(callerNumber, number)
                || Objects.equals(calledNumber, number)
                || Objects.equals(extension, number);
    }
}

package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;

import io.lejek.backbone.testing.Tokens;
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
        @Nullable String userId,
        @Nullable String extension,
        String startedAt,
        @Nullable String answeredAt,
        String endedAt,
        long waitSeconds,
        long talkSeconds,
        boolean endCertain) {

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

    private boolean has(String number) {
        return Objects.equals(callerNumber, number)
                || Objects.equals(calledNumber, number)
                || Objects.equals(extension, number);
    }
}

package io.lejek.telephony.calllist;

import static io.restassured.RestAssured.given;

import io.lejek.backbone.testing.Tokens;
import io.lejek.telephony.call.Office;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes call lists and works on them, as the web application does. */
final class ListDriver {
    static final String LISTS = "/api/telephony/call-lists";
    static final String ENTRIES = "/api/telephony/call-list-entries";
    static final UUID DEAL_TYPE = UUID.randomUUID();

    private ListDriver() {}

    /** So many who may be called for advertising, each at a number where it is day. */
    static List<UUID> clients(Office office, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> office.hasClientWhoAnswered("GIVEN", UUID.randomUUID(), AwakeNumbers.fresh(), 1))
                .toList();
    }

    static String make(List<UUID> clients, UUID... agents) {
        return make(clients, Tokens.admin(), agents);
    }

    static String make(List<UUID> clients, String token, UUID... agents) {
        return make(token, input(CrmResource.hasSegment(clients), agents));
    }

    static String make(String token, Map<String, Object> input) {
        return post(token, LISTS, input).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> input(UUID segment, UUID... agents) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> hours = new HashMap<>(Map.of(
                "firstDay",
                today.minusDays(1).toString(),
                "lastDay",
                today.plusDays(7).toString(),
                "days",
                Stream.of(DayOfWeek.values()).map(Enum::name).toList(),
                "from",
                "08:00",
                "to",
                "21:00"));
        Map<String, Object> plan = new HashMap<>(Map.of(
                "hours",
                hours,
                "retries",
                Map.of("most", 3, "busyMinutes", 10, "noAnswerMinutes", 60, "failedMinutes", 60),
                "advertising",
                true,
                "deal",
                Map.of("typeId", DEAL_TYPE, "amountMinor", 120_000, "currency", "PLN"),
                "script",
                Map.of(
                        "text",
                        "Good morning",
                        "questions",
                        List.of(Map.of("text", "Size?", "choices", List.of("small", "large"))))));
        return new HashMap<>(Map.of(
                "name", "Spring offer", "segmentId", segment, "mode", "PREVIEW", "agentIds", agents, "plan", plan));
    }

    static Response next(String list, UUID agent) {
        return post(agent, LISTS + "/" + list + "/next", Map.of());
    }

    static Response dial(UUID agent, String entry) {
        return post(agent, ENTRIES + "/" + entry + "/dial", Map.of());
    }

    static Response conclude(
            UUID agent, String entry, String disposition, Instant at, String note, Map<String, String> answers) {
        Map<String, Object> body = new HashMap<>(Map.of("disposition", disposition, "note", note, "answers", answers));
        if (at != null) {
            body.put("at", at.toString());
        }
        return post(agent, ENTRIES + "/" + entry + "/result", body);
    }

    static Response mine(UUID agent) {
        return get(Tokens.agent(agent), ENTRIES + "/mine");
    }

    static JsonPath entries(String list) {
        return get(Tokens.admin(), LISTS + "/" + list + "/entries").jsonPath();
    }

    static JsonPath progress(String list) {
        return get(Tokens.admin(), LISTS + "/" + list).jsonPath().setRootPath("progress");
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response post(UUID agent, String path, Object body) {
        return post(Tokens.agent(agent), path, body);
    }

    static Response post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    static Response put(String id, String version, Object body) {
        return given().auth()
                .oauth2(Tokens.admin())
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put(LISTS + "/" + id);
    }
}

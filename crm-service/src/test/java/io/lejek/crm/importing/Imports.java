package io.lejek.crm.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.crm.record.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports files as the page does. */
public final class Imports {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;

    public Imports(Api api) {
        this.api = api;
    }

    ValidatableResponse upload(String name, byte[] content) {
        return api.request()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("/api/imports")
                .then();
    }

    String csv(String... lines) {
        return upload("clients.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Columns in their order; an empty target leaves a column out. */
    public static Map<String, Object> mapping(String policy, String... targets) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            if (!targets[i].isEmpty()) {
                columns.add(Map.of("column", i, "target", targets[i]));
            }
        }
        return Map.of("policy", policy, "columns", columns);
    }

    JsonPath check(String id, Map<String, Object> mapping) {
        return ended(api.post("/api/imports/" + id + "/check", mapping)
                .statusCode(202)
                .extract()
                .path("id"));
    }

    JsonPath apply(String id) {
        return ended(api.post("/api/imports/" + id + "/apply", "")
                .statusCode(202)
                .extract()
                .path("id"));
    }

    JsonPath undo(String id) {
        return ended(api.post("/api/imports/" + id + "/undo", "")
                .statusCode(202)
                .extract()
                .path("id"));
    }

    /** Checks and applies. */
    public String imported(Map<String, Object> mapping, String... lines) {
        String id = csv(lines);
        check(id, mapping);
        apply(id);
        return id;
    }

    Map<String, Integer> counts(String id) {
        return api.get("/api/imports/" + id).extract().path("counts");
    }

    JsonPath rows(String id) {
        return api.get("/api/imports/" + id + "/rows?limit=200")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath ended(String job) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.get("/api/jobs/" + job).extract().jsonPath().getString("state"))
                        .isIn("DONE", "FAILED", "CANCELLED"));
        JsonPath view = api.get("/api/jobs/" + job).extract().jsonPath();
        assertThat(view.getString("state")).as(view.getString("problem")).isEqualTo("DONE");
        return view;
    }
}

package io.lejek.messaging.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns as a marketer handles them, through the REST door. */
public final class Campaigns {
    public static final UUID MARKETER = UUID.fromString("018f0000-0000-7000-8000-0000000000aa");
    public static final String PATH = "/api/messaging/campaigns";

    private Campaigns() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification asMarketer() {
        return as(Tokens.marketer(MARKETER));
    }

    public static Map<String, Object> input(@Nullable String category) {
        Map<String, Object> input = new HashMap<>();
        input.put("name", "Spring offer");
        input.put("subject", "For {client.name|you}");
        input.put("html", "<p>Dear {client.name|friend}, we are in {client.city|your city}.</p>");
        input.put("category", category);
        input.put("purpose", "MARKETING");
        return input;
    }

    /** A draft to the members of a category, which crm knows from now on. */
    public static String draftTo(String category, List<Clients.Client> members) {
        CrmStub.segment(category, members.stream().map(Clients.Client::id).toList());
        return asMarketer()
                .body(input(category))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse command(String id, String command) {
        return asMarketer().post(PATH + "/" + id + "/" + command).then();
    }

    public static JsonPath view(String id) {
        return asMarketer()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(view(id).getString("state")).isEqualTo(state));
        return view(id);
    }

    public static List<Map<String, Object>> messages(String id) {
        return asMarketer()
                .get(PATH + "/" + id + "/messages?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}

package io.lejek.messaging.campaign;

import static io.lejek.messaging.testing.Campaigns.PATH;
import static io.lejek.messaging.testing.Campaigns.as;
import static io.lejek.messaging.testing.Campaigns.asMarketer;
import static io.lejek.messaging.testing.Campaigns.input;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.Tokens;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.CrmStub;
import io.lejek.messaging.testing.MessagingTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MessagingTest
class CampaignResourceTest {
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "GET,",
        "POST,",
        "GET,/ID",
        "PUT,/ID",
        "POST,/ID/preview",
        "POST,/ID/start",
        "POST,/ID/pause",
        "POST,/ID/resume",
        "POST,/ID/cancel",
        "GET,/ID/messages"
    })
    void letsNobodyInWithoutTokenOrRole(String method, String tail) {
        // Given
        String path =
                PATH + (tail == null ? "" : tail.replace("ID", UUID.randomUUID().toString()));
        // When
        int without = given().contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .statusCode();
        int agent = as(Tokens.agent(SOMEBODY)).body("{}").request(method, path).statusCode();
        int expired = as(Tokens.expired(SOMEBODY, "marketer"))
                .body("{}")
                .request(method, path)
                .statusCode();
        // Then
        assertThat(List.of(without, agent, expired)).containsExactly(401, 403, 401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,",
        "PUT,",
        "POST,/preview",
        "POST,/start",
        "POST,/pause",
        "POST,/resume",
        "POST,/cancel",
        "GET,/messages"
    })
    void unknownCampaignIsNotFound(String method, String tail) {
        String path = PATH + "/" + UUID.randomUUID() + (tail == null ? "" : tail);
        asMarketer()
                .body(method.equals("PUT") ? input(null) : Map.of())
                .request(method, path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void headReadsAndDoesNotWrite() {
        // Given
        String id = draft();
        String head = Tokens.head(UUID.randomUUID());
        // When, then
        as(head).get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        as(head).get(PATH + "/" + id).then().statusCode(200);
        as(head).body(input(null)).post(PATH).then().statusCode(403);
        as(head).post(PATH + "/" + id + "/start").then().statusCode(403);
    }

    @Test
    void writesDraft() {
        asMarketer()
                .body(input("VIP"))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(PATH))
                .body("state", equalTo("DRAFT"))
                .body("html", containsString("{client.name|friend}"))
                .body("category", equalTo("VIP"))
                .body("createdBy", equalTo(Campaigns.MARKETER.toString()))
                .body("counts.audience", equalTo(0))
                .body("etaSeconds", nullValue());
    }

    @Test
    void changesDraftAndRefusesStaleVersion() {
        // Given
        String id = draft();
        Map<String, Object> changed = input(null);
        changed.put("subject", "Changed");
        // When, then
        asMarketer()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("subject", equalTo("Changed"));
        asMarketer()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(PATH + "/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:lejek:problem:stale-record"));
        asMarketer()
                .header("If-Match", "nonsense")
                .body(changed)
                .put(PATH + "/" + id)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "subject,BLANK",
        "subject,LONG",
        "subject,BREAK",
        "name,BLANK",
        "name,LONG",
        "name,BREAK",
        "html,BLANK",
        "html,HUGE",
        "html,NUL",
        "category,LONG",
        "purpose,WRONG"
    })
    void refusesInputOutOfBounds(String field, String kind) {
        // Given
        Map<String, Object> input = input(null);
        input.put(
                field,
                switch (kind) {
                    case "BLANK" -> " ";
                    case "LONG" -> "x".repeat(201);
                    case "BREAK" -> "Hello\r\nBcc: all@example.com";
                    case "HUGE" -> "x".repeat(204_801);
                    case "NUL" -> "a\u0000b";
                    default -> "SPAM";
                });
        // When, then
        asMarketer().body(input).post(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesMalformedJsonAndPageMarkers() {
        asMarketer().body("{\"name\":").post(PATH).then().statusCode(400);
        asMarketer().get(PATH + "?after=nonsense").then().statusCode(400);
        asMarketer().get(PATH + "?limit=201").then().statusCode(400);
        asMarketer().get(PATH + "?limit=0").then().statusCode(400);
        asMarketer().get(PATH + "/not-an-id").then().statusCode(404);
    }

    @Test
    void pagesThroughCampaigns() {
        // Given
        String older = draft();
        String newer = draft();
        // When
        String next = asMarketer()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .body("items[0].html", nullValue())
                .body("next", notNullValue())
                .extract()
                .path("next");
        // Then
        asMarketer().get(PATH + "?limit=1&after=" + next).then().body("items.id", contains(older));
    }

    @ParameterizedTest
    @CsvSource({"pause", "resume"})
    void commandThatMakesNoSenseNowIsConflict(String command) {
        Campaigns.command(draft(), command)
                .statusCode(409)
                .body("type", equalTo("urn:lejek:problem:campaign-state"))
                .body("detail", containsString("draft"));
    }

    @Test
    void cancelledCampaignStaysCancelled() {
        // Given
        String id = draft();
        // When
        Campaigns.command(id, "cancel").statusCode(200).body("state", equalTo("CANCELLED"));
        // Then
        Campaigns.command(id, "start").statusCode(409);
        asMarketer().body(input(null)).put(PATH + "/" + id).then().statusCode(409);
    }

    @Test
    void unknownPlaceholderBlocksStartAndPreviewAndIsNamed() {
        // Given
        Map<String, Object> input = input(null);
        input.put("html", "<p>{client.nmae|x}</p>");
        String id = asMarketer()
                .body(input)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // When, then
        for (String command : List.of("start", "preview")) {
            Campaigns.command(id, command)
                    .statusCode(422)
                    .body("type", equalTo("urn:lejek:problem:unknown-token"))
                    .body("detail", containsString("{client.nmae|x}"))
                    .body("tokens", contains("{client.nmae|x}"));
        }
    }

    @Test
    void silentCrmLeavesDraft() {
        // Given
        String id = asMarketer()
                .body(input("nobody told crm of this category"))
                .post(PATH)
                .then()
                .extract()
                .path("id");
        // When
        Campaigns.command(id, "start").statusCode(503).body("detail", containsString("start it again"));
        // Then
        assertThat(Campaigns.view(id).getString("state")).isEqualTo("DRAFT");
    }

    @Test
    void previewsLetterOfOneClient() {
        // Given
        Client client = Client.consenting("Zofia <b>", "zofia@preview.example").publish();
        String id = Campaigns.draftTo("preview", List.of(client));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> asMarketer()
                        .body(Map.of("clientId", client.id()))
                        .post(PATH + "/" + id + "/preview")
                        .then()
                        // Then
                        .statusCode(200)
                        .body("subject", equalTo("For Zofia <b>"))
                        .body("html", containsString("Dear Zofia &lt;b&gt;, we are in your city."))
                        .body("text", containsString("Dear Zofia <b>, we are in your city."))
                        .body("clientName", equalTo("Zofia <b>"))
                        .body("fallbacks", contains("client.city")));
        asMarketer()
                .body(Map.of("clientId", UUID.randomUUID()))
                .post(PATH + "/" + id + "/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void asksCrmInTheNameOfThePersonWhoStarts() {
        // Given
        String id = Campaigns.draftTo("asked", List.of());
        String token = Tokens.marketer(SOMEBODY);
        // When
        as(token).post(PATH + "/" + id + "/start").then().statusCode(200);
        // Then
        assertThat(CrmStub.askedWith("asked")).isEqualTo("Bearer " + token);
        Campaigns.awaitState(id, "FINISHED");
        Campaigns.command(id, "start").statusCode(409);
    }

    private static String draft() {
        return asMarketer()
                .body(input(null))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

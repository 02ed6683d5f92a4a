package io.lejek.crm.record;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is answered with a problem that says what to do, never with an error of ours. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class BadInputTest {
    private static final String LONG = "x".repeat(10_000);

    @Inject
    Staff staff;

    private Api admin;
    private String clientId;
    private String dealId;

    @BeforeEach
    void signIn() {
        admin = Api.of(staff.admin());
        clientId = admin.clientId();
        dealId = admin.openDeal(clientId).getString("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'kind':'PERSON','name':''}; name",
                "{'kind':'PERSON','name':'  '}; name",
                "{'kind':'PERSON'}; name",
                "{'name':'Nobody'}; kind",
                "{'kind':'PERSON','name':'LONG'}; name",
                "{'kind':'PERSON','name':'a\\u0000b'}; name",
                "{'kind':'PERSON','name':'two\\nlines'}; name",
                "{'kind':'PERSON','name':'Size','size':-1}; size",
                "{'kind':'PERSON','name':'Size','size':2000000000}; size",
                "{'kind':'PERSON','name':'Note','note':'a\\u0000b'}; note",
                "{'kind':'PERSON','name':'Note','note':'LONG'}; note",
                "{'kind':'PERSON','name':'Tag','categories':['']}; categories",
                "{'kind':'PERSON','name':'Tag','categories':['LONG']}; categories",
                "{'kind':'PERSON','name':'Tag','categories':[null]}; categories",
                "{'kind':'PERSON','name':'Phone','contactPoints':[null]}; contactPoints",
                "{'kind':'PERSON','name':'Phone','contactPoints':[{'kind':'PHONE','value':'LONG'}]}; contactPoints[0].value",
                "{'kind':'PERSON','name':'Phone','contactPoints':[{'kind':'PHONE'}]}; contactPoints[0].value",
                "{'kind':'PERSON','name':'Phone','contactPoints':[{'kind':'PHONE','value':'call me'}]}; contactPoints[0].value",
                "{'kind':'PERSON','name':'Phone','contactPoints':[{'kind':'PHONE','value':'12'}]}; contactPoints[0].value",
                "{'kind':'PERSON','name':'Mail','contactPoints':[{'kind':'EMAIL','value':'nobody'}]}; contactPoints[0].value",
                "{'kind':'PERSON','name':'Mail','contactPoints':[{'kind':'EMAIL','value':'a@b.c\\r\\nBcc: x@y.z'}]}; contactPoints[0].value",
                "{'kind':'PERSON','name':'Owner','ownerId':'0190a0a0-0000-7000-8000-000000000000'}; ownerId",
            })
    void namesTheFieldOfAClientThatIsWrong(String body, String field) {
        // When
        ValidatableResponse answer = post("/api/clients", body);

        // Then
        problem(answer, 400).body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void saysWhatAPhoneNumberIs() {
        // When
        ValidatableResponse answer = post(
                "/api/clients",
                "{'kind':'PERSON','name':'Phone','contactPoints':[{'kind':'EMAIL','value':'a@example.com'},{'kind':'PHONE','value':'none'}]}");

        // Then
        problem(answer, 400)
                .body("type", equalTo("urn:lejek:problem:not-a-phone-number"))
                .body("violations[0].field", equalTo("contactPoints[1].value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'title':''}; title",
                "{'title':'LONG'}; title",
                "{'title':'a\\u0000b'}; title",
                "{'amountMinor':-1}; amountMinor",
                "{'amountMinor':10000000000001}; amountMinor",
                "{'currency':'euro'}; currency",
                "{'currency':'QQQ'}; currency",
                "{'currency':'eur'}; currency",
            })
    void namesTheFieldOfADealThatIsWrong(String body, String field) {
        // When
        ValidatableResponse answer =
                admin.request().body(json(body)).patch("/api/deals/" + dealId).then();

        // Then
        problem(answer, 400).body("violations.field", hasItem(containsString(field)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/clients; {'kind':'ROBOT','name':'R2'}",
                "/api/clients; {'kind':'PERSON','name':",
                "/api/clients; []",
                "/api/clients; null",
                "/api/clients; {'kind':'PERSON','name':'Size','size':99999999999}",
                "/api/clients; {'kind':'PERSON','name':'Owner','ownerId':'me'}",
                "/api/clients; ''",
                "/api/deals; {}",
                "/api/deals; {'clientId':'x'}",
                "/api/deals; {'clientId':'CLIENT','typeId':'0190a0a0-0000-7000-8000-000000000000','title':'T','amountMinor':1,'currency':'EUR'}",
                "/api/deals; {'clientId':'CLIENT','typeId':'SALE','title':'T','amountMinor':99999999999999999999,'currency':'EUR'}",
                "/api/deals; {'clientId':'CLIENT','typeId':'SALE','title':'T','amountMinor':1,'currency':'EUR','at':'yesterday'}",
                "/api/deals; {'clientId':'CLIENT','typeId':'SALE','title':'T','amountMinor':1,'currency':'EUR','at':'+999999999-01-01T00:00:00Z'}",
                "/api/deals; {'clientId':'CLIENT','typeId':'SALE','title':'T','amountMinor':1,'currency':'EUR','at':'-999999999-01-01T00:00:00Z'}",
                "/api/deals/DEAL/move; {}",
                "/api/deals/DEAL/move; {'toStageId':'next'}",
                "/api/deals/DEAL/lose; {'reason':'price','winBackOn':'+999999999-01-01'}",
                "/api/deals/DEAL/lose; {'reason':'price','competitor':'a\\u0000b'}",
                "/api/tasks; {}",
                "/api/tasks; {'title':'LONG'}",
                "/api/tasks; {'title':'T','dueAt':'+999999999-01-01T00:00:00Z'}",
                "/api/tasks; {'title':'T','assigneeId':'0190a0a0-0000-7000-8000-000000000000'}",
                "/api/clients/CLIENT/interactions; {'channel':'PIGEON'}",
                "/api/clients/CLIENT/interactions; {'channel':'CALL','durationSeconds':-1}",
                "/api/clients/CLIENT/interactions; {'channel':'CALL','durationSeconds':100000}",
                "/api/clients/CLIENT/interactions; {'channel':'NOTE','text':'LONG'}",
                "/api/clients/CLIENT/interactions; {'channel':'NOTE','text':'a\\u0000b'}",
                "/api/clients/CLIENT/interactions; {'channel':'CALL','at':'-999999999-01-01T00:00:00Z'}",
            })
    void refusesWhatCannotBeTaken(String path, String body) {
        // When
        ValidatableResponse answer = post(path, body);

        // Then
        problem(answer, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients",
                "/api/deals",
                "/api/tasks",
                "/api/clients/CLIENT/timeline",
                "/api/segments/members"
            })
    void refusesMarkersThatAreNotOurs(String path) {
        for (String marker : new String[] {
            "x",
            "%%%",
            "null",
            encoded("no-time\nno-id"),
            encoded("2026-01-05T10:00:00Z\nno-id"),
            encoded("a\u0000b\n" + UUID.randomUUID() + "\nx"),
            encoded("a\u0000b\nx")
        }) {
            // When
            ValidatableResponse answer = admin.get(filled(path) + "?after={a}", marker);

            // Then
            problem(answer, 400).body("type", equalTo("urn:lejek:problem:bad-cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/deals", "/api/tasks", "/api/clients/CLIENT/timeline"})
    void refusesMarkersOfNoTimeThatCanBe(String path) {
        // When
        ValidatableResponse answer =
                admin.get(filled(path) + "?after={a}", encoded("+999999999-01-01T00:00:00Z\n" + UUID.randomUUID()));

        // Then
        problem(answer, 400).body("type", equalTo("urn:lejek:problem:bad-cursor"));
    }

    @Test
    void saysWhichFieldCannotBeReadAndWhatBelongsThere() {
        // When
        ValidatableResponse kind = post("/api/clients", "{'kind':'ROBOT','name':'R2'}");
        ValidatableResponse time = post(
                "/api/deals",
                "{'clientId':'CLIENT','typeId':'SALE','title':'T','amountMinor':1,'currency':'EUR','at':'yesterday'}");

        // Then
        problem(kind, 400)
                .body("violations[0].field", equalTo("kind"))
                .body("violations[0].message", equalTo("Enter one of COMPANY, PERSON."));
        problem(time, 400)
                .body("type", equalTo("urn:lejek:problem:malformed-request"))
                .body("violations[0].message", equalTo("Enter a time such as 2026-01-05T10:00:00Z."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients?limit=0",
                "/api/clients?limit=201",
                "/api/clients?limit=-5",
                "/api/clients?limit=many",
                "/api/clients?limit=99999999999",
                "/api/deals?ownerId=me",
                "/api/tasks?clientId=x",
                "/api/clients?q=%00",
                "/api/clients?category=%00",
                "/api/clients/lookup",
                "/api/clients/lookup?phone=none",
                "/api/clients/lookup?phone=%00",
                "/api/deals?status=MAYBE",
                "/api/deals?limit=1000",
                "/api/tasks?state=CANCELLED",
                "/api/segments/members?limit=1001",
                "/api/segments/count?category=%00",
            })
    void refusesParametersOutOfRange(String path) {
        // When
        ValidatableResponse answer =
                admin.request().urlEncodingEnabled(false).get(path).then();

        // Then
        problem(answer, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients/me",
                "/api/clients/0190a0a0-0000-7000-8000-000000000000",
                "/api/clients/0190a0a0-0000-7000-8000-000000000000/timeline",
                "/api/clients/x/timeline",
                "/api/clients/x/pop",
                "/api/deals/x",
                "/api/deals/0190a0a0-0000-7000-8000-000000000000",
                "/api/deals/board?typeId=0190a0a0-0000-7000-8000-000000000000",
            })
    void knowsNoSuchRecord(String path) {
        // When
        ValidatableResponse answer = admin.get(path);

        // Then
        problem(answer, 404);
    }

    @Test
    void refusesAnIfMatchThatIsNoVersion() {
        // When
        ValidatableResponse answer = admin.request()
                .header("If-Match", "latest")
                .body(json("{'kind':'PERSON','name':'Same'}"))
                .put("/api/clients/" + clientId)
                .then();

        // Then
        problem(answer, 400);
    }

    private ValidatableResponse post(String path, String body) {
        return admin.request().body(json(filled(body))).post(filled(path)).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("urn:lejek:problem:"))
                .body("detail", not(emptyOrNullString()))
                .body(not(containsString("Exception")))
                .body(not(containsString("java.")))
                .body(not(containsString("io.lejek")));
    }

    private String filled(String text) {
        return text.replace("CLIENT", clientId)
                .replace("DEAL", dealId)
                .replace("SALE", Api.SALE)
                .replace("LONG", LONG);
    }

    private static String json(String text) {
        return text.replace("LONG", LONG).replace('\'', '"');
    }

    private static String encoded(String marker) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marker.getBytes(StandardCharsets.UTF_8));
    }
}

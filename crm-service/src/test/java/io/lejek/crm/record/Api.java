package io.lejek.crm.record;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Speaks to the application as one person does. */
public final class Api {
    /** The ready-made process. */
    public static final String SALE = "019a0000-0000-7000-8000-000000000001";

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api of(Staff.Person person) {
        return new Api(person.token());
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    /** The stage of the ready-made process at this position, from 0. */
    public static String stage(int position) {
        return "019a0000-0000-7000-8000-00000000020" + (position + 1);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, parameters).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse put(String path, long version, Object body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path)
                .then();
    }

    public ValidatableResponse patch(String path, Object body) {
        return request().body(body).patch(path).then();
    }

    public ValidatableResponse delete(String path) {
        return request().delete(path).then();
    }

    /** A new client with these contact points, such as {@code phone("601 234 567")}. */
    @SafeVarargs
    public final JsonPath client(String name, Map<String, Object>... contactPoints) {
        return post("/api/clients", Map.of("kind", "PERSON", "name", name, "contactPoints", List.of(contactPoints)))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static Map<String, Object> phone(String number) {
        return Map.of("kind", "PHONE", "value", number);
    }

    public static Map<String, Object> email(String address) {
        return Map.of("kind", "EMAIL", "value", address);
    }

    /** A new client of nobody in particular. */
    public String clientId() {
        return client("Client " + UUID.randomUUID()).getString("id");
    }

    public static Map<String, Object> deal(String clientId) {
        return new HashMap<>(Map.of(
                "clientId",
                clientId,
                "typeId",
                SALE,
                "title",
                "Forklifts",
                "amountMinor",
                1_250_000,
                "currency",
                "EUR"));
    }

    /** A new deal of this person with this client. */
    public JsonPath openDeal(String clientId) {
        return post("/api/deals", deal(clientId)).statusCode(201).extract().jsonPath();
    }

    /** A new group deal of this person with all clients whom the search finds: 500.00 PLN each. */
    public String groupDeal(String search, String title) {
        return post(
                        "/api/group-deals",
                        Map.of(
                                "selection",
                                Map.of("q", search),
                                "title",
                                title,
                                "typeId",
                                SALE,
                                "amountMinor",
                                50_000,
                                "currency",
                                "PLN"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

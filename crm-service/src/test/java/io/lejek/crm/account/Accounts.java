package io.lejek.crm.account;

import static io.restassured.RestAssured.given;

import io.lejek.backbone.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Users of the tests, made through the API. */
final class Accounts {
    static final String PASSWORD = "correct horse battery";

    private Accounts() {}

    /** A user of a test, whose password is {@link #PASSWORD}. */
    record Account(UUID id, String login) {}

    static Account create(String... roles) {
        String login = "user-" + UUID.randomUUID();
        String id = asAdmin()
                .body(Map.of("login", login, "name", "Anna Nowak", "password", PASSWORD, "roles", List.of(roles)))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Account(UUID.fromString(id), login);
    }

    static RequestSpecification asAdmin() {
        return as(Tokens.admin());
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Response signIn(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/session");
    }

    static Response refresh(String refreshCookie) {
        return given().cookie("lejek_refresh", refreshCookie).post("/api/session/refresh");
    }
}

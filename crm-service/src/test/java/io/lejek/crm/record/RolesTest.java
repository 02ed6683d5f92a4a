package io.lejek.crm.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may knock at which door. Whoever may gets past it: to 200, or to what the empty request or the unknown id deserves. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class RolesTest {
    private static final String ID = UUID.randomUUID().toString();
    private static final List<String> EVERYBODY =
            List.of(Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER);

    @ParameterizedTest
    @CsvSource({
        "GET,   /api/clients,                                admin head manager agent marketer",
        "POST,  /api/clients,                                admin head manager agent",
        "GET,   /api/clients/lookup?phone=601234567,         admin head manager agent marketer",
        "GET,   /api/clients/{id},                           admin head manager agent marketer",
        "PUT,   /api/clients/{id},                           admin head manager agent",
        "POST,  /api/clients/{id}/contact-points/{id}/consents, admin head manager agent",
        "GET,   /api/clients/{id}/timeline,                  admin head manager agent marketer",
        "POST,  /api/clients/{id}/interactions,              admin head manager agent",
        "GET,   /api/clients/{id}/pop,                       admin head manager agent marketer",
        "POST,  /api/imports?name=a.csv,                     admin head manager marketer",
        "GET,   /api/imports,                                admin head manager marketer",
        "GET,   /api/imports/{id},                           admin head manager marketer",
        "PUT,   /api/imports/{id}/layout,                    admin head manager marketer",
        "POST,  /api/imports/{id}/check,                     admin head manager marketer",
        "POST,  /api/imports/{id}/check-by-name,             admin head manager marketer",
        "POST,  /api/imports/{id}/apply,                     admin head manager marketer",
        "POST,  /api/imports/{id}/undo,                      admin head manager marketer",
        "GET,   /api/imports/{id}/rows,                      admin head manager marketer",
        "GET,   /api/imports/{id}/rejected,                  admin head manager marketer",
        "POST,  /api/imports/{id}/remember,                  admin head manager marketer",
        "GET,   /api/imports/mappings,                       admin head manager marketer",
        "POST,  /api/bulk,                                   admin head manager",
        "POST,  /api/bulk/{id}/undo,                         admin head manager",
        "GET,   /api/group-deals,                            admin head manager",
        "POST,  /api/group-deals,                            admin head manager",
        "GET,   /api/group-deals/{id},                       admin head manager",
        "GET,   /api/group-deals/{id}/members,               admin head manager",
        "POST,  /api/group-deals/{id}/members/{id}/spin-off, admin head manager",
        "GET,   /api/jobs,                                   admin head manager agent marketer",
        "GET,   /api/jobs/{id},                              admin head manager agent marketer",
        "POST,  /api/jobs/{id}/cancel,                       admin head manager agent marketer",
        "GET,   /api/jobs/{id}/file,                         admin head manager agent marketer",
        "GET,   /api/categories,                             admin head manager agent marketer",
        "POST,  /api/categories,                             admin",
        "PUT,   /api/categories?name=none,                   admin",
        "DELETE, /api/categories?name=none,                  admin",
        "POST,  /api/duplicates/candidates,                  admin head manager agent",
        "GET,   /api/duplicates,                             admin head manager agent",
        "GET,   /api/duplicates/summary,                     admin head manager agent",
        "POST,  /api/duplicates/search,                      admin head",
        "POST,  /api/duplicates/two,                         admin head manager agent",
        "POST,  /api/duplicates/undecided,                   admin head manager agent",
        "POST,  /api/clients/{id}/merge,                     admin head manager agent",
        "GET,   /api/merges,                                 admin head manager agent",
        "POST,  /api/merges/{id}/undo,                       admin head manager agent",
        "GET,   /api/sources,                                admin head manager agent marketer",
        "GET,   /api/properties,                             admin head manager agent marketer",
        "POST,  /api/properties,                             admin",
        "PUT,   /api/properties/order,                       admin",
        "PUT,   /api/properties/{id},                        admin",
        "GET,   /api/processes,                              admin head manager agent marketer",
        "GET,   /api/loss-reasons,                           admin head manager agent marketer",
        "GET,   /api/deals,                                  admin head manager agent marketer",
        "GET,   /api/deals/board,                            admin head manager agent marketer",
        "POST,  /api/deals,                                  admin head manager agent",
        "GET,   /api/deals/{id},                             admin head manager agent marketer",
        "PATCH, /api/deals/{id},                             admin head manager agent",
        "POST,  /api/deals/{id}/move,                        admin head manager agent",
        "POST,  /api/deals/{id}/win,                         admin head manager agent",
        "POST,  /api/deals/{id}/lose,                        admin head manager agent",
        "POST,  /api/deals/{id}/reopen,                      admin head manager agent",
        "GET,   /api/tasks,                                  admin head manager agent marketer",
        "POST,  /api/tasks,                                  admin head manager agent marketer",
        "POST,  /api/tasks/{id}/done,                        admin head manager agent marketer",
        "GET,   /api/clients/count,                          admin head manager agent marketer",
        "GET,   /api/segments,                               admin head manager agent marketer",
        "POST,  /api/segments,                               admin head manager marketer",
        "GET,   /api/segments/{id},                          admin head manager agent marketer",
        "PUT,   /api/segments/{id},                          admin head manager marketer",
        "DELETE, /api/segments/{id},                         admin head manager marketer",
        "POST,  /api/segments/{id}/snapshot,                 admin head manager marketer",
        "POST,  /api/segments/preview,                       admin head manager agent marketer",
        "GET,   /api/segments/{id}/why?client={id},          admin head manager agent marketer",
        "GET,   /api/segments/{id}/members,                  admin head manager marketer",
        "GET,   /api/segments/members,                       admin head marketer",
        "GET,   /api/segments/count,                         admin head marketer"
    })
    void letsInWhoHasTheRole(String method, String path, String roles) {
        // Given
        List<String> allowed = List.of(roles.split(" "));

        for (String role : EVERYBODY) {
            // When
            int status = status(method, path, Tokens.of(UUID.randomUUID(), null, role));

            // Then
            if (allowed.contains(role)) {
                assertThat(status).as("%s %s as %s", method, path, role).isIn(200, 400, 404, 415);
            } else {
                assertThat(status).as("%s %s as %s", method, path, role).isEqualTo(403);
            }
        }
        assertThat(status(method, path, Tokens.expired(UUID.randomUUID(), Roles.ADMIN)))
                .as("%s %s with an expired token", method, path)
                .isEqualTo(401);
        assertThat(given().contentType(ContentType.JSON)
                        .body("{}")
                        .request(method, path.replace("{id}", ID))
                        .statusCode())
                .as("%s %s without a token", method, path)
                .isEqualTo(401);
    }

    private static int status(String method, String path, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(path.startsWith("/api/imports?") ? "application/octet-stream" : "application/json")
                .body("{}")
                .request(method, path.replace("{id}", ID))
                .statusCode();
    }
}

package io.lejek.backbone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk over the endpoints against a door that lets everybody in, or nobody. */
class EndpointRulesCanTurnRedTest {
    private static final String DOCUMENT = """
            {"paths": {"/api/things/{id}": {"get": {}, "post": {"requestBody": {"content": {"application/json": {}}}}}}}
            """;

    private HttpServer server;
    private volatile int answer = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void findsAnEndpointForWhichNobodyHasStatedARule() throws IOException {
        assertThat(violations("GET /api/things/{id} everybody"))
                .anyMatch(violation -> violation.startsWith("Nobody has stated who may POST /api/things/{id}"));
    }

    @Test
    void findsARuleWithoutAnEndpoint() throws IOException {
        assertThat(violations(
                        "GET /api/things/{id} everybody", "POST /api/things/{id} everybody", "GET /api/gone everybody"))
                .containsExactly(
                        "There is no endpoint GET /api/gone: take its line from src/test/resources/endpoint-rules.txt");
    }

    @Test
    void findsADoorThatLetsTheWrongRoleIn() throws IOException {
        assertThat(violations("GET /api/things/{id} admin", "POST /api/things/{id} everybody"))
                .contains("GET /api/things/{id} is not for agent, but answers 200")
                .contains("GET /api/things/{id} without token answers 200")
                .doesNotContain("GET /api/things/{id} is for admin, but answers 200");
    }

    @Test
    void findsADoorThatIsShutForWhoMay() throws IOException {
        // When
        answer = 403;

        // Then
        assertThat(violations("GET /api/things/{id} admin", "POST /api/things/{id} everybody"))
                .contains("GET /api/things/{id} is for admin, but answers 403")
                .contains("POST /api/things/{id} is open to everybody, but answers 403");
    }

    private List<String> violations(String... rules) throws IOException {
        Map<String, @Nullable String> endpoints = EndpointRules.endpoints(DOCUMENT);
        URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return EndpointRules.violations(service, endpoints, List.of(rules));
    }
}

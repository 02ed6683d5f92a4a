package io.lejek.backbone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.access.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Walks all endpoints that the OpenAPI document of a service names, as every role, and fails on one for which nobody has stated
 * who may. The rules of a service are lines of {@code src/test/resources/endpoint-rules.txt}: method, path, and the roles that
 * may, or {@code everybody} for a door that is open without signing in.
 */
public final class EndpointRules {
    /** Open without signing in. */
    private static final String EVERYBODY = "everybody";

    private static final List<String> ROLES =
            List.of(Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Path DOCUMENT = Path.of("target/generated/openapi.json");
    private static final Path RULES = Path.of("src/test/resources/endpoint-rules.txt");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final URI service;
    private final UnaryOperator<String> tokenOf;

    /** Not HTTP/2: there, bodies that are left unread count as a flood of resets, and the service hangs up after some hundreds. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private EndpointRules(URI service, UnaryOperator<String> tokenOf) {
        this.service = service;
        this.tokenOf = tokenOf;
    }

    /** Fails with everything that is wrong; users that no service knows walk. */
    public static void assertKept(URI service) throws IOException {
        assertKept(service, role -> Tokens.of(UUID.randomUUID(), null, role));
    }

    /** @param tokenOf gives the token of a user with a role */
    public static void assertKept(URI service, UnaryOperator<String> tokenOf) throws IOException {
        EndpointRules walk = new EndpointRules(service, tokenOf);
        assertThat(walk.violations(endpoints(Files.readString(DOCUMENT)), Files.readAllLines(RULES)))
                .isEmpty();
    }

    static List<String> violations(URI service, Map<String, @Nullable String> endpoints, List<String> lines) {
        return new EndpointRules(service, role -> Tokens.of(UUID.randomUUID(), null, role))
                .violations(endpoints, lines);
    }

    private List<String> violations(Map<String, @Nullable String> endpoints, List<String> lines) {
        Map<String, List<String>> rules = rules(lines);
        List<String> violations = new ArrayList<>();
        endpoints.forEach((endpoint, contentType) -> {
            List<String> allowed = rules.get(endpoint);
            if (allowed == null) {
                violations.add("Nobody has stated who may " + endpoint + ": add a line to " + RULES);
            } else {
                check(endpoint, contentType, allowed, violations);
            }
        });
        rules.keySet().stream()
                .filter(endpoint -> !endpoints.containsKey(endpoint))
                .forEach(endpoint ->
                        violations.add("There is no endpoint " + endpoint + ": take its line from " + RULES));
        return violations;
    }

    /** The endpoints of an OpenAPI document with the kind of body that each takes. */
    static Map<String, @Nullable String> endpoints(String document) throws IOException {
        Map<String, @Nullable String> endpoints = new TreeMap<>();
        JsonNode paths = new ObjectMapper().readTree(document).get("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        JsonNode content =
                                operation.getValue().path("requestBody").path("content");
                        endpoints.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                content.isEmpty() ? null : content.fieldNames().next());
                    }
                }));
        return endpoints;
    }

    private static Map<String, List<String>> rules(List<String> lines) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (words.size() > 2) {
                rules.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()));
            }
        }
        return rules;
    }

    private void check(String endpoint, @Nullable String contentType, List<String> allowed, List<String> violations) {
        if (allowed.contains(EVERYBODY)) {
            int status = status(endpoint, contentType, null);
            if (status == FORBIDDEN || status >= SERVER_ERROR) {
                violations.add(endpoint + " is open to everybody, but answers " + status);
            }
            return;
        }
        for (String role : ROLES) {
            int status = status(endpoint, contentType, tokenOf.apply(role));
            boolean in = status != UNAUTHORIZED && status != FORBIDDEN && status < SERVER_ERROR;
            if (allowed.contains(role) && !in) {
                violations.add(endpoint + " is for " + role + ", but answers " + status);
            } else if (!allowed.contains(role) && status != FORBIDDEN) {
                violations.add(endpoint + " is not for " + role + ", but answers " + status);
            }
        }
        for (String token : new String[] {null, Tokens.expired(UUID.randomUUID(), Roles.ADMIN)}) {
            int status = status(endpoint, contentType, token);
            if (status != UNAUTHORIZED) {
                violations.add(
                        endpoint + (token == null ? " without" : " with an expired") + " token answers " + status);
            }
        }
    }

    /** The body is empty where one is needed, the ids are unknown: whoever gets past the door is told so. */
    private int status(String endpoint, @Nullable String contentType, @Nullable String token) {
        int space = endpoint.indexOf(' ');
        String path = endpoint.substring(space + 1)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .method(
                        endpoint.substring(0, space),
                        contentType == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            // A stream of events never ends: its status is all that is read.
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(endpoint + " gives no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

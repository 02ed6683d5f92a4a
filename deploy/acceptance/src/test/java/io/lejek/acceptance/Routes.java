package io.lejek.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.local.rest.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages of the web application, each with an address at which the demo base has something to show. */
final class Routes {
    private static final Path ROUTER = Path.of("../../crm-service/src/main/webui/src/app/router.tsx");
    private static final Pattern ROUTE = Pattern.compile("path: '(/[^']*)'");
    /** The tabs of the settings but the first, which opens by itself. */
    private static final List<String> SETTINGS = List.of("properties", "categories", "audit", "health", "profile");

    /** Walked by those who are not signed in yet, in {@link FromCallToFunnelIT}. */
    private static final Set<String> SIGNED_OUT = Set.of("/sign-in", "/setup");

    private Routes() {}

    /** The routes that the router names and those who are signed in can open. */
    static Set<String> named() {
        try {
            Set<String> named = new TreeSet<>();
            ROUTE.matcher(Files.readString(ROUTER)).results().forEach(route -> named.add(route.group(1)));
            named.removeAll(SIGNED_OUT);
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address for each route. */
    static Map<String, String> addresses(Api admin) {
        String client = first(admin, "/api/deals").path("clientId").asText();
        JsonNode pair = first(admin, "/api/duplicates");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/clients", "/clients");
        all.put("/clients/duplicates", "/clients/duplicates");
        all.put(
                "/clients/:id/merge/:otherId",
                "/clients/" + pair.path("first").path("id").asText() + "/merge/"
                        + pair.path("second").path("id").asText());
        all.put("/clients/import", "/clients/import");
        all.put("/clients/import/:id", "/clients/import/" + id(admin, "/api/imports"));
        all.put("/clients/:id", "/clients/" + client);
        all.put("/deals", "/deals");
        all.put("/deals/groups", "/deals/groups");
        all.put("/deals/groups/:id", "/deals/groups/" + id(admin, "/api/group-deals"));
        all.put("/tasks", "/tasks");
        all.put("/calls", "/calls");
        String list = id(admin, "/api/telephony/call-lists");
        all.put("/calls/board", "/calls/board");
        all.put("/call-lists", "/call-lists");
        all.put("/call-lists/new", "/call-lists/new");
        all.put("/call-lists/:id", "/call-lists/" + list);
        all.put("/call-lists/:id/edit", "/call-lists/" + list + "/edit");
        all.put("/call-lists/:id/work", "/call-lists/" + list + "/work");
        all.put("/segments", "/segments");
        all.put("/segments/new", "/segments/new");
        all.put("/segments/:id", "/segments/" + id(admin, "/api/segments"));
        all.put("/campaigns", "/campaigns");
        all.put("/campaigns/new", "/campaigns/new");
        all.put("/campaigns/:id", "/campaigns/" + id(admin, "/api/messaging/campaigns"));
        all.put("/funnel", "/funnel");
        all.put("/settings", "/settings");
        SETTINGS.forEach(tab -> all.put("/settings?" + tab, "/settings?tab=" + tab));
        return all;
    }

    private static String id(Api admin, String list) {
        return first(admin, list).path("id").asText();
    }

    /** Some of the demo base is still being worked out when all of it is loaded: the duplicates of a large one take a while. */
    private static JsonNode first(Api admin, String list) {
        return await("the demo base has nothing in " + list)
                .atMost(Duration.ofMinutes(2))
                .until(() -> items(admin.get(list)), items -> !items.isEmpty())
                .get(0);
    }

    private static JsonNode items(JsonNode answer) {
        return answer.isArray() ? answer : answer.path("items");
    }
}

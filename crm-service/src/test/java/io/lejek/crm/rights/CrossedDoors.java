package io.lejek.crm.rights;

import io.lejek.crm.record.Api;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;

/** Every way to reach into a client while naming another. */
final class CrossedDoors {
    private CrossedDoors() {}

    /** Names {@code client}, and means something of the scene. */
    interface Attempt {
        int status(Api api, String client, Scene scene);
    }

    record Crossing(String name, Attempt attempt) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Crossing> all() {
        return Stream.of(
                posting(
                        "consent at a foreign number",
                        "/api/clients/{client}/contact-points/{point}/consents",
                        Map.of("channel", "CALL", "purpose", "MARKETING", "state", "GIVEN", "source", "phone call")),
                new Crossing(
                        "foreign attachment",
                        (api, client, s) -> api.request()
                                .get("/api/clients/" + client + "/attachments/" + s.attachment)
                                .statusCode()),
                new Crossing(
                        "foreign note",
                        (api, client, s) -> api.request()
                                .body(Map.of("channel", "NOTE", "text", "Changed"))
                                .put("/api/clients/" + client + "/interactions/" + s.note)
                                .statusCode()),
                new Crossing("deal out of a foreign note", (api, client, s) -> {
                    Map<String, Object> deal = Api.deal(client);
                    deal.put("sourceInteraction", s.note);
                    return post(api, "/api/deals", deal);
                }),
                new Crossing(
                        "task out of a foreign note",
                        (api, client, s) -> post(
                                api,
                                "/api/tasks",
                                Map.of("title", "Call", "clientId", client, "sourceInteraction", s.note))),
                new Crossing(
                        "task of a foreign deal",
                        (api, client, s) ->
                                post(api, "/api/tasks", Map.of("title", "Call", "clientId", client, "dealId", s.deal))),
                new Crossing(
                        "note on a foreign deal",
                        (api, client, s) -> post(
                                api,
                                "/api/clients/" + client + "/interactions",
                                Map.of("channel", "NOTE", "text", "Seen", "dealId", s.deal))),
                new Crossing(
                        "member of a foreign group deal",
                        (api, client, s) ->
                                post(api, "/api/group-deals/" + s.group + "/members/" + client + "/spin-off", "")),
                new Crossing(
                        "two that are two",
                        (api, client, s) ->
                                post(api, "/api/duplicates/two", Map.of("firstId", client, "secondId", s.twin))),
                new Crossing(
                        "foreign twin merged",
                        (api, client, s) -> post(api, "/api/clients/" + client + "/merge", Map.of("otherId", s.twin))));
    }

    private static Crossing posting(String name, String path, Object body) {
        return new Crossing(
                name,
                (api, client, s) -> post(api, path.replace("{client}", client).replace("{point}", s.point), body));
    }

    private static int post(Api api, String path, Object body) {
        Response answer = api.request().body(body).post(path);
        return answer.statusCode();
    }
}

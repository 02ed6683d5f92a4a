package io.lejek.crm.rights;

import static io.lejek.crm.record.Api.phone;
import static io.lejek.crm.rights.Change.closed;
import static io.lejek.crm.rights.Change.openToAgents;
import static io.lejek.crm.rights.Change.openToAll;

import io.lejek.crm.record.Api;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Every way to change something of a client. */
final class ChangingDoors {
    private ChangingDoors() {}

    static Stream<Change> all() {
        return Stream.of(card(), history(), together(), sales(), kept()).flatMap(changes -> changes);
    }

    private static Stream<Change> card() {
        return Stream.of(
                closed(
                        "card",
                        (api, s) -> api.request()
                                .body(Map.of(
                                        "kind", "PERSON", "name", "Stolen", "contactPoints", List.of(phone(s.number))))
                                .put(s.path(""))),
                closed(
                        "consent",
                        (api, s) -> api.post(
                                s.path("/contact-points/" + s.point + "/consents"),
                                Map.of(
                                        "channel",
                                        "CALL",
                                        "purpose",
                                        "MARKETING",
                                        "state",
                                        "GIVEN",
                                        "source",
                                        "phone call"))),
                closed("import", (api, s) -> {
                    if (Door.succeeds(api.get("/api/imports"))) {
                        s.imported(api, "Gdynia");
                    }
                }),
                closed(
                                "undo of an import",
                                (api, s) -> ended(api, api.post("/api/imports/" + s.ownImport() + "/undo", "")))
                        .prepared(Scene::ownImport),
                closed("erasure", (api, s) -> {
                            api.post("/api/deals/" + s.deal + "/win", Map.of());
                            api.post(s.path("/erase"), Map.of("name", s.name, "reason", "REQUESTED"));
                        })
                        .openTo(scene -> scene.admin),
                closed(
                                "hand-over",
                                (api, s) -> ended(
                                        api,
                                        api.post(
                                                "/api/users/" + s.owner.id() + "/hand-over",
                                                Map.of("to", s.head.id()))))
                        .openTo(scene -> scene.admin));
    }

    private static Stream<Change> history() {
        return Stream.of(
                openToAgents(
                        "note",
                        (api, s) -> api.post(s.path("/interactions"), Map.of("channel", "NOTE", "text", "Seen"))),
                closed(
                        "change of a note",
                        (api, s) -> api.request()
                                .body(Map.of("channel", "NOTE", "text", "Changed"))
                                .put(s.path("/interactions/" + s.note))),
                closed("deletion of a note", (api, s) -> api.delete(s.path("/interactions/" + s.note))),
                openToAgents(
                        "attachment",
                        (api, s) -> api.request()
                                .contentType("application/octet-stream")
                                .queryParam("name", "stolen.txt")
                                .body("Text".getBytes(StandardCharsets.UTF_8))
                                .post(s.path("/attachments"))),
                closed("removal of an attachment", (api, s) -> api.delete(s.path("/attachments/" + s.attachment))));
    }

    private static Stream<Change> together() {
        return Stream.of(
                closed("merge", (api, s) -> api.post(s.path("/merge"), Map.of("otherId", s.twin))),
                closed("undo of a merge", (api, s) -> api.post("/api/merges/" + s.ownMerge() + "/undo", ""))
                        .prepared(Scene::ownMerge),
                closed(
                        "two that are two",
                        (api, s) -> api.post("/api/duplicates/two", Map.of("firstId", s.client, "secondId", s.twin))),
                closed("category of many", (api, s) -> bulk(api, s, Map.of("kind", "ADD_CATEGORY", "category", "VIP"))),
                closed("owner of many", (api, s) -> bulk(api, s, Map.of("kind", "SET_OWNER", "ownerId", me(api))))
                        .openTo(scene -> scene.head),
                closed("task for many", (api, s) -> bulk(api, s, Map.of("kind", "ADD_TASK", "title", "Call"))),
                closed(
                                "undo of a change of many",
                                (api, s) -> ended(api, api.post("/api/bulk/" + s.ownBulk() + "/undo", "")))
                        .prepared(Scene::ownBulk),
                closed("group deal", (api, s) -> api.post("/api/group-deals", Scene.offer(s.client))),
                closed(
                        "deal of a member",
                        (api, s) -> api.post("/api/group-deals/" + s.group + "/members/" + s.client + "/spin-off", "")),
                closed("end of a group deal", (api, s) -> api.post("/api/group-deals/" + s.group + "/close", "")));
    }

    private static Stream<Change> sales() {
        return Stream.of(
                openToAgents("deal", (api, s) -> api.post("/api/deals", Api.deal(s.client))),
                closed("change of a deal", (api, s) -> api.patch("/api/deals/" + s.deal, Map.of("amountMinor", 5))),
                closed(
                        "move",
                        (api, s) -> api.post("/api/deals/" + s.deal + "/move", Map.of("toStageId", Api.stage(3)))),
                closed("win", (api, s) -> api.post("/api/deals/" + s.deal + "/win", Map.of())),
                closed("loss", (api, s) -> api.post("/api/deals/" + s.deal + "/lose", Map.of("reason", "price"))),
                openToAll("task", (api, s) -> api.post("/api/tasks", Map.of("title", "Call", "clientId", s.client))),
                closed("task of a deal", (api, s) -> api.post("/api/tasks", Map.of("title", "Call", "dealId", s.deal))),
                closed("end of a task", (api, s) -> api.post("/api/tasks/" + s.task + "/done", "")));
    }

    private static Stream<Change> kept() {
        return Stream.of(
                closed("segment", (api, s) -> api.put("/api/segments/" + s.sharedSegment, 0, s.segmentInput(true))),
                closed("removal of a segment", (api, s) -> api.delete("/api/segments/" + s.sharedSegment)),
                closed(
                        "segment of one's own",
                        (api, s) -> api.put("/api/segments/" + s.ownSegment, 0, s.segmentInput(true))),
                closed("view", (api, s) -> api.put("/api/views/" + s.ownView, 0, s.view(true))),
                closed("removal of a view", (api, s) -> api.delete("/api/views/" + s.ownView)));
    }

    private static void bulk(Api api, Scene s, Map<String, Object> action) {
        ended(api, api.post("/api/bulk", Map.of("selection", Map.of("ids", List.of(s.client)), "action", action)));
    }

    private static UUID me(Api api) {
        return UUID.fromString(api.get("/api/session").extract().path("userId"));
    }

    private static void ended(Api api, ValidatableResponse started) {
        if (Door.succeeds(started)) {
            Scene.ended(api, started.extract().path("id"));
        }
    }
}

package io.lejek.crm.rights;

import static io.lejek.crm.rights.Door.counts;
import static io.lejek.crm.rights.Door.mentions;
import static io.lejek.crm.rights.Door.ofClient;
import static io.lejek.crm.rights.Door.ofRecord;
import static io.lejek.crm.rights.Door.succeeds;
import static io.lejek.crm.rights.Door.tells;

import io.lejek.crm.record.Api;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Every way to read something of a client. */
final class ReadingDoors {
    private ReadingDoors() {}

    static Stream<Door> all() {
        return Stream.of(clients(), hanging(), segments(), duplicates(), sales(), kept())
                .flatMap(doors -> doors);
    }

    private static Stream<Door> clients() {
        return Stream.of(
                list("list of clients", "/api/clients?limit=200&sort=NEWEST"),
                ofClient("list by owner", (api, s) -> tells(s, ofOwner(api, s))),
                ofClient("search by name", (api, s) -> tells(s, api.get("/api/clients?q={q}", s.name))),
                ofClient("search by number", (api, s) -> tells(s, api.get("/api/clients?q={q}", s.number))),
                ofClient("search by address", (api, s) -> tells(s, api.get("/api/clients?q={q}", s.address))),
                ofClient("count", (api, s) -> counts(api.get("/api/clients/count?q={q}", s.name))),
                ofClient(
                        "count by category",
                        (api, s) -> counts(api.get("/api/clients/count?category={c}", s.category))),
                ofClient("lookup", (api, s) -> tells(s, api.get("/api/clients/lookup?phone={p}", s.number))),
                ofClient("card", (api, s) -> tells(s, api.get(s.path("")))),
                ofClient("sources", (api, s) -> mentions(api.get("/api/sources"), s.source)),
                ofClient("categories with counts", ReadingDoors::countsItsCategory));
    }

    private static boolean countsItsCategory(Api api, Scene s) {
        Integer count = api.get("/api/categories").extract().path("find { it.name == '" + s.category + "' }.count");
        return count != null && count > 0;
    }

    private static Stream<Door> hanging() {
        return Stream.of(
                ofClient("consents", (api, s) -> succeeds(api.get(s.path("/consents")))),
                ofClient("history", (api, s) -> tells(s, api.get(s.path("/changes")))),
                ofClient("timeline", (api, s) -> tells(s, api.get(s.path("/timeline")))),
                ofClient("attachment", (api, s) -> tells(s, api.get(s.path("/attachments/" + s.attachment)))),
                ofClient("caller's card", (api, s) -> tells(s, api.get(s.path("/pop")))),
                ofRecord("audit log", (api, s) -> tells(s, api.get("/api/audit?client=" + s.client)))
                        .openTo(scene -> scene.head),
                ofRecord("audit log of all", (api, s) -> tells(s, api.get("/api/audit?limit=200&what=CLIENT")))
                        .openTo(scene -> scene.head));
    }

    private static Stream<Door> segments() {
        return Stream.of(
                ofClient("list of a segment", (api, s) -> tells(s, api.get("/api/clients?segment=" + s.sharedSegment))),
                ofClient("members", (api, s) -> tells(s, api.get("/api/segments/" + s.sharedSegment + "/members"))),
                ofClient(
                                "members of a category",
                                (api, s) -> tells(s, api.get("/api/segments/members?category={c}", s.category)))
                        .openTo(scene -> scene.head),
                ofClient(
                                "size of a category",
                                (api, s) -> counts(api.get("/api/segments/count?category={c}", s.category)))
                        .openTo(scene -> scene.head),
                ofClient(
                        "preview",
                        (api, s) -> tells(s, api.post("/api/segments/preview", Map.of("filter", s.ofCategory())))),
                ofClient(
                        "count of a preview",
                        (api, s) -> counts(api.post("/api/segments/preview", Map.of("ids", List.of(s.client))))),
                ofClient(
                        "why",
                        (api, s) -> succeeds(api.get("/api/segments/" + s.sharedSegment + "/why?client=" + s.client))),
                ofClient("members written down", ReadingDoors::writesDown),
                ofClient("export", ReadingDoors::exports),
                ofRecord("segment of one's own", (api, s) -> succeeds(api.get("/api/segments/" + s.ownSegment))),
                ofRecord(
                        "members of a segment of one's own",
                        (api, s) -> succeeds(api.get("/api/segments/" + s.ownSegment + "/members"))),
                ofRecord(
                        "list of a segment of one's own",
                        (api, s) -> succeeds(api.get("/api/clients?segment=" + s.ownSegment))),
                ofRecord("list of segments", (api, s) -> mentions(api.get("/api/segments"), s.ownSegment)),
                ofRecord("view of one's own", (api, s) -> mentions(api.get("/api/views"), s.ownView)));
    }

    private static boolean exports(Api api, Scene s) {
        return succeeds(api.post("/api/exports", s.exportInput()))
                && tells(s, api.get("/api/jobs/" + s.exported(api) + "/file"));
    }

    /** A snapshot holds what its maker sees, whoever reads it after. */
    private static boolean writesDown(Api api, Scene s) {
        var snapshot = api.post(
                "/api/segments/" + s.sharedSegment + "/snapshot", Map.of("name", "Snapshot " + UUID.randomUUID()));
        return succeeds(snapshot)
                && tells(
                        s,
                        Api.of(s.admin)
                                .get("/api/segments/" + snapshot.extract().path("id") + "/members"));
    }

    private static Stream<Door> duplicates() {
        return Stream.of(
                ofClient("likely duplicates", (api, s) -> tells(s, api.get("/api/duplicates?limit=200"))),
                ofClient(
                        "warning at entry",
                        (api, s) -> tells(
                                s,
                                api.post(
                                        "/api/duplicates/candidates",
                                        Map.of(
                                                "phones",
                                                List.of(s.number),
                                                "emails",
                                                List.of(s.address),
                                                "name",
                                                s.name)))),
                ofClient("merges", (api, s) -> tells(s, api.get("/api/merges?limit=200"))),
                ofClient("merges of a client", (api, s) -> tells(s, api.get("/api/merges?client=" + s.client))));
    }

    private static Stream<Door> sales() {
        return Stream.of(
                ofRecord("list of deals", (api, s) -> tells(s, api.get("/api/deals?limit=200"))),
                ofRecord("deals of a client", (api, s) -> tells(s, api.get("/api/deals?clientId=" + s.client))),
                ofRecord("deal", (api, s) -> tells(s, api.get("/api/deals/" + s.deal))),
                ofRecord("board", (api, s) -> tells(s, api.get("/api/deals/board"))),
                ofRecord("tasks", (api, s) -> tells(s, api.get("/api/tasks?limit=200"))),
                ofRecord("tasks of a client", (api, s) -> tells(s, api.get("/api/tasks?clientId=" + s.client))),
                ofRecord("tasks done", (api, s) -> tells(s, api.get("/api/tasks?limit=200&state=DONE"))),
                ofRecord("group deals", (api, s) -> tells(s, api.get("/api/group-deals?limit=200"))),
                ofRecord("group deal", (api, s) -> tells(s, api.get("/api/group-deals/" + s.group))),
                ofRecord(
                        "members of a group deal",
                        (api, s) -> tells(s, api.get("/api/group-deals/" + s.group + "/members"))));
    }

    private static Stream<Door> kept() {
        return Stream.of(
                ofRecord("file of an export", (api, s) -> tells(s, api.get("/api/jobs/" + s.ownExport() + "/file"))),
                ofRecord("job", (api, s) -> succeeds(api.get("/api/jobs/" + s.ownExport()))),
                ofRecord("list of jobs", (api, s) -> mentions(api.get("/api/jobs?limit=200"), s.ownExport())),
                ofRecord("import", (api, s) -> succeeds(api.get("/api/imports/" + s.ownImport()))),
                ofRecord("rows of an import", (api, s) -> tells(s, api.get("/api/imports/" + s.ownImport() + "/rows"))),
                ofRecord("list of imports", (api, s) -> mentions(api.get("/api/imports?limit=200"), s.ownImport())),
                ofRecord(
                                "what a user leaves behind",
                                (api, s) -> succeeds(api.get("/api/users/" + s.owner.id() + "/hand-over")))
                        .openTo(scene -> scene.admin));
    }

    private static Door list(String name, String path) {
        return ofClient(name, (api, s) -> tells(s, api.get(path)));
    }

    private static ValidatableResponse ofOwner(Api api, Scene s) {
        String filter = "{\"field\":\"owner\",\"is\":\"ONE_OF\",\"values\":[\"%s\"]}".formatted(s.owner.id());
        return api.request().queryParam("filter", filter).get("/api/clients").then();
    }
}

package io.lejek.crm.rights;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.crm.importing.Imports;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A manager's client with all that hangs on it, and the people around. */
final class Scene extends Inputs {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final UUID team;
    final Staff.Person owner;
    final Staff.Person head;
    final Staff.Person admin;

    final String client;
    final String point;
    /** Another client of the owner, with the same number. */
    final String twin;

    final String note;
    final String attachment;
    final String deal;
    final String task;
    final String done;
    /** Segments of the category. */
    final String sharedSegment;

    final String ownSegment;
    final String ownView;
    final String group;

    private final Api api;
    private @Nullable String ownExport;
    private @Nullable String ownImport;
    private @Nullable String ownMerge;
    private @Nullable String ownBulk;

    Scene(Staff staff) {
        team = staff.team();
        owner = staff.manager(team);
        head = staff.head(team);
        admin = staff.admin();
        api = Api.of(owner);
        client = added(api.post(
                "/api/clients",
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        name,
                        "source",
                        source,
                        "categories",
                        List.of(category),
                        "contactPoints",
                        List.of(phone(number), email(address)),
                        "persons",
                        List.of(Map.of("name", "Contact of " + name)))));
        point = api.get("/api/clients/" + client).extract().path("contactPoints[0].id");
        twin = api.client("Twin of " + name, phone(number)).getString("id");
        note = added(api.post(path("/interactions"), Map.of("channel", "NOTE", "text", "Note of " + name)));
        attachment = added(api.request()
                .contentType("application/octet-stream")
                .queryParam("name", "offer.txt")
                .body(("Dear " + name).getBytes(StandardCharsets.UTF_8))
                .post(path("/attachments"))
                .then());
        Map<String, Object> opened = Api.deal(client);
        opened.put("title", title);
        deal = added(api.post("/api/deals", opened));
        task = added(api.post("/api/tasks", Map.of("title", "Call " + name, "clientId", client)));
        done = added(api.post("/api/tasks", Map.of("title", "Called " + name, "clientId", client)));
        api.post("/api/tasks/" + done + "/done", "").statusCode(200);
        sharedSegment = segment(true);
        ownSegment = segment(false);
        ownView = added(api.post("/api/views", view(false)));
        group = added(api.post("/api/group-deals", offer(client)));
    }

    /** Who answers for none of it: a colleague, a manager of elsewhere, heads of another team and of none, or who works for all. */
    List<Staff.Person> strangers(Staff staff, String role) {
        return switch (role) {
            case "manager" -> List.of(staff.manager(team), staff.manager());
            case "head" -> List.of(staff.head(staff.team()), staff.of("head"));
            default -> List.of(staff.of(role));
        };
    }

    String path(String rest) {
        return "/api/clients/" + client + rest;
    }

    /** What gives the client away wherever it is read. */
    List<String> traces() {
        return List.of(client, twin, name, number, address, note, attachment, deal, title, task, done, group);
    }

    /** Another client of the owner, merged into this one; the id of the merge. */
    String ownMerge() {
        if (ownMerge == null) {
            String other = api.client("Merged into " + name).getString("id");
            ownMerge = added(api.post(path("/merge"), Map.of("otherId", other)));
        }
        return ownMerge;
    }

    /** The job by which the owner gave the client a category, among others. */
    String ownBulk() {
        if (ownBulk == null) {
            ownBulk = added(api.post(
                    "/api/bulk",
                    Map.of(
                            "selection",
                            Map.of("ids", List.of(client)),
                            "action",
                            Map.of("kind", "ADD_CATEGORY", "category", "Retail"))));
            ended(api, ownBulk);
        }
        return ownBulk;
    }

    /** The job of the owner's own export. */
    String ownExport() {
        if (ownExport == null) {
            ownExport = exported(api);
        }
        return ownExport;
    }

    /** The owner's own import, of a row that means the client. */
    String ownImport() {
        if (ownImport == null) {
            ownImport = imported(api, "Łódź");
        }
        return ownImport;
    }

    /** The job of an export that asks for the client. */
    String exported(Api by) {
        String job = added(by.post("/api/exports", exportInput()));
        ended(by, job);
        return job;
    }

    /** An import that moves the client to this city, as far as it may. */
    String imported(Api by, String city) {
        return new Imports(by)
                .imported(
                        Imports.mapping("OVERWRITE", "name", "email", "city"),
                        "Name,E-mail,City",
                        name + "," + address + "," + city);
    }

    void searchDuplicates() {
        Api by = Api.of(admin);
        ended(
                by,
                by.post("/api/duplicates/search", Map.of())
                        .statusCode(200)
                        .extract()
                        .path("jobId"));
    }

    private String segment(boolean shared) {
        return added(api.post("/api/segments", segmentInput(shared)));
    }

    static void ended(Api by, String job) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(by.get("/api/jobs/" + job).extract().<String>path("state"))
                                .isEqualTo("DONE"));
    }

    private static String added(ValidatableResponse answer) {
        assertThat(answer.extract().statusCode())
                .as(answer.extract().asString())
                .isBetween(200, 202);
        return answer.extract().path("id");
    }
}

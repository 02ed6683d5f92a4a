package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import io.lejek.local.stack.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What people make of a base: segments, views, group deals, tasks for many, a call list; and what waits for them. */
final class Showcase {
    private static final int TWICE = 12;
    private static final int ANSWERED = 3;

    private final DemoWorld world;
    private final Api admin;

    Showcase(DemoWorld world) {
        this.world = world;
        this.admin = world.admin();
    }

    void make(Progress progress) {
        String mazovia = segment("VIP of Mazovia", all(is("category", "VIP"), is("region", "Mazowieckie")));
        String quiet = segment("Not heard of for a month", all(is("lastContact", "NOT_WITHIN_DAYS", "30")));
        segment("May get letters", all(is("consent:EMAIL:MARKETING", "GIVEN")));
        segment(
                "Large builders",
                all(
                        is("property:" + world.properties().id(DemoProperties.INDUSTRY), "Building"),
                        is("size", "AT_LEAST", "100")));
        view("VIP of Mazovia", mazovia, "NEWEST");
        view("Not heard of for a month", quiet, "NAME");
        groupDeal("Spring offer", is("category", "Retail"), false);
        groupDeal("Winter clearance", is("category", "Dormant"), true);
        tasks(mazovia, progress);
        new DemoCallList(world).make(mazovia);
        twice();
        waitingImport(progress);
        admin.post("/api/duplicates/search", Api.object());
    }

    private static ObjectNode is(String field, String value) {
        return is(field, "ONE_OF", value);
    }

    private static ObjectNode is(String field, String operator, String value) {
        ObjectNode condition = Api.object().put("field", field).put("is", operator);
        condition.putArray("values").add(value);
        return condition;
    }

    private static ObjectNode all(ObjectNode... conditions) {
        ObjectNode all = Api.object();
        all.putArray("all").addAll(List.of(conditions));
        return all;
    }

    private String segment(String name, ObjectNode filter) {
        ObjectNode segment = Api.object().put("name", name).put("shared", true);
        segment.set("filter", filter);
        return admin.post("/api/segments", segment).path("id").asText();
    }

    private void view(String name, String segmentId, String sort) {
        admin.post(
                "/api/views",
                Api.object()
                        .put("name", name)
                        .put("segment", segmentId)
                        .put("sort", sort)
                        .put("shared", true));
    }

    private static ObjectNode selection(ObjectNode filter) {
        ObjectNode selection = Api.object();
        selection.set("filter", filter);
        return selection;
    }

    private void groupDeal(String title, ObjectNode filter, boolean closed) {
        ObjectNode deal = Api.object()
                .put("title", title)
                .put("typeId", world.process().path("id").asText())
                .put("amountMinor", 120_000)
                .put("currency", "EUR");
        deal.set("selection", selection(filter));
        String path = "/api/group-deals/"
                + admin.post("/api/group-deals", deal).path("id").asText();
        for (JsonNode member : admin.get(path + "/members?limit=" + ANSWERED).path("items")) {
            admin.post(path + "/members/" + member.path("clientId").asText() + "/spin-off", Api.object());
        }
        if (closed) {
            admin.post(path + "/close", Api.object());
        }
    }

    /** Every member of the segment is to be called by the one who is responsible. */
    private void tasks(String segmentId, Progress progress) {
        ObjectNode change = Api.object();
        change.set("selection", selection(is("segment", segmentId)));
        change.putObject("action")
                .put("kind", "ADD_TASK")
                .put("title", "Call before the season begins")
                .put("dueAt", world.clock().instant().plus(Duration.ofDays(5)).toString());
        new AwaitedJob(admin, "Giving tasks").finish(admin.post("/api/bulk", change), progress);
    }

    /** Some clients are entered once more, as it happens: in capitals, with the address that is known. */
    private void twice() {
        for (JsonNode row : admin.get("/api/clients?limit=" + TWICE).path("items")) {
            JsonNode known = admin.get("/api/clients/" + row.path("id").asText());
            ObjectNode again = Api.object()
                    .put("kind", known.path("kind").asText())
                    .put("name", known.path("name").asText().toUpperCase(Locale.ROOT))
                    .put("city", known.path("city").asText());
            var points = again.putArray("contactPoints");
            for (JsonNode point : known.path("contactPoints")) {
                if (point.path("kind").asText().equals("EMAIL")) {
                    points.addObject()
                            .put("kind", "EMAIL")
                            .put("value", point.path("value").asText());
                }
            }
            admin.post("/api/clients", again);
        }
    }

    /** A list from a fair, checked and not yet applied: new clients, known ones, and rows that cannot be read. */
    private void waitingImport(Progress progress) {
        try {
            Path file = Files.createTempFile("lejek-demo", ".xlsx");
            try {
                DemoWorkbook.write(file, FairList.HEADER, FairList.ROWS, FairList::cells);
                ImportedFile.upload(admin, file, "Visitors of the fair.xlsx")
                        .check(ImportedFile.mapping("FILL", FairList.TARGETS), progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("A spreadsheet of the demo cannot be written: " + e.getMessage(), e);
        }
    }
}

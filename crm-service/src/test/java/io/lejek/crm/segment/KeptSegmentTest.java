package io.lejek.crm.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class KeptSegmentTest {
    @Inject
    Staff staff;

    private Staff.Person person;
    private Api marketer;
    private String category;

    @BeforeEach
    void signIn() {
        person = staff.marketer();
        marketer = Api.of(person);
        category = "Category " + Samples.mobile();
    }

    @Test
    void followsItsClientsWhenItIsDynamic() {
        // Given
        String segment = segment(true);
        client(staff.manager());

        // When
        client(staff.manager());

        // Then
        assertThat(members(marketer, segment)).hasSize(2);
    }

    @Test
    void keepsItsMembersWhenTheyAreWrittenDown() {
        // Given
        String segment = segment(true);
        String member = client(staff.manager());
        String snapshot = marketer.post("/api/segments/" + segment + "/snapshot", Map.of("name", Samples.name()))
                .statusCode(201)
                .body("isStatic", equalTo(true))
                .extract()
                .path("id");

        // When
        client(staff.manager());

        // Then
        assertThat(members(marketer, snapshot)).containsExactly(member);
    }

    @Test
    void showsAManagerTheirOwnClientsAlone() {
        // Given
        String segment = segment(true);
        Staff.Person manager = staff.manager();
        String own = client(manager);
        client(staff.manager());

        // When
        List<String> seen = members(Api.of(manager), segment);
        var list = Api.of(manager).get("/api/clients?segment=" + segment);
        var count = Api.of(manager).get("/api/clients/count?segment=" + segment);

        // Then
        assertThat(seen).containsExactly(own);
        list.body("items.id", equalTo(List.of(own)));
        count.body("count", equalTo(1));
    }

    @Test
    void saysWhyAClientIsInIt() {
        // Given
        String segment = segment(true);
        String member = client(staff.manager());

        // When
        var why = marketer.get("/api/segments/" + segment + "/why?client=" + member);
        var foreign = Api.of(staff.manager()).get("/api/segments/" + segment + "/why?client=" + member);

        // Then
        why.statusCode(200)
                .body("holds", equalTo(true))
                .body("parts[0].node.field", equalTo("category"))
                .body("parts[0].holds", equalTo(true))
                .body("parts[1].holds", equalTo(true))
                .body("parts[1].parts[0].holds", equalTo(false));
        foreign.statusCode(404);
    }

    @Test
    void isUsedByOthersOnlyWhenItIsShared() {
        // Given
        String shared = segment(true);
        String secret = segment(false);

        // When
        Api other = Api.of(staff.manager());

        // Then
        other.get("/api/segments").body("id", hasItem(shared)).body("id", not(hasItem(secret)));
        other.get("/api/segments/" + secret).statusCode(404);
        other.get("/api/clients?segment=" + secret).statusCode(400);
    }

    @Test
    void isChangedByItsMakerAlone() {
        // Given
        String segment = segment(true);
        Map<String, Object> other = Map.of("name", Samples.name(), "filter", Map.of("all", List.of()), "shared", true);

        // When
        var stranger = Api.of(staff.manager()).put("/api/segments/" + segment, 0, other);
        var maker = marketer.put("/api/segments/" + segment, 0, other);
        var stale = marketer.put("/api/segments/" + segment, 0, other);

        // Then
        stranger.statusCode(403);
        maker.statusCode(200).header("ETag", "\"1\"");
        stale.statusCode(412);
    }

    @Test
    void isSharedOnlyWhenAllThatItIsMadeOfIs() {
        // Given
        String secret = segment(false);
        Map<String, Object> made =
                Map.of("all", List.of(Map.of("field", "segment", "is", "ONE_OF", "values", List.of(secret))));
        Map<String, Object> shared = Map.of("name", Samples.name(), "filter", made, "shared", true);
        Map<String, Object> own = Map.of("name", Samples.name(), "filter", made, "shared", false);

        // When
        var refused = marketer.post("/api/segments", shared);
        String kept =
                marketer.post("/api/segments", own).statusCode(201).extract().path("id");
        var refusedLater = marketer.put("/api/segments/" + kept, 0, shared);

        // Then
        for (var answer : List.of(refused, refusedLater)) {
            answer.statusCode(400)
                    .body("violations[0].field", equalTo("filter.all[0]"))
                    .body("detail", containsString("share that segment first, or leave it out"));
        }
    }

    @Test
    void staysSharedWhileSharedOnesAreMadeOfIt() {
        // Given
        String part = segment(true);
        Map<String, Object> made = Map.of("field", "segment", "is", "ONE_OF", "values", List.of(part));
        String whole = marketer.post("/api/segments", Map.of("name", Samples.name(), "filter", made, "shared", true))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> alone = Map.of("name", Samples.name(), "filter", Map.of("all", List.of()), "shared", false);

        // When
        var refused = marketer.put("/api/segments/" + part, 0, alone);
        marketer.delete("/api/segments/" + whole).statusCode(204);
        var taken = marketer.put("/api/segments/" + part, 0, alone);

        // Then
        refused.statusCode(409).body("detail", containsString("which is made of this segment"));
        taken.statusCode(200);
    }

    @Test
    void refusesANameThatIsTaken() {
        // Given
        Map<String, Object> input = Map.of("name", Samples.name(), "filter", Map.of("all", List.of()), "shared", true);
        marketer.post("/api/segments", input).statusCode(201);

        // When
        var again = marketer.post("/api/segments", input);

        // Then
        again.statusCode(409).body("type", equalTo("urn:lejek:problem:already-exists"));
    }

    @Test
    void cannotBeMadeOfItself() {
        // Given
        String segment = segment(true);
        Map<String, Object> itself = Map.of("field", "segment", "is", "ONE_OF", "values", List.of(segment));

        // When
        var answer = marketer.put(
                "/api/segments/" + segment, 0, Map.of("name", Samples.name(), "filter", itself, "shared", true));

        // Then
        answer.statusCode(400);
        marketer.get("/api/segments/" + segment).body("version", equalTo(0));
    }

    @Test
    void countsAndSamplesAFilterBeforeItIsKept() {
        // Given
        String member = client(staff.manager());

        // When
        var preview = marketer.post("/api/segments/preview", Map.of("filter", filter()));

        // Then
        preview.statusCode(200)
                .body("count", equalTo(1))
                .body("sample", hasSize(1))
                .body("sample[0].id", equalTo(member));
    }

    @Test
    void isGoneWhenItsMakerRemovesIt() {
        // Given
        String segment = segment(true);

        // When
        marketer.request().delete("/api/segments/" + segment).then().statusCode(204);

        // Then
        marketer.get("/api/segments/" + segment).statusCode(404);
    }

    private Map<String, Object> filter() {
        return Map.of(
                "all",
                List.of(
                        Map.of("field", "category", "is", "ONE_OF", "values", List.of(category)),
                        Map.of("not", Map.of("field", "city", "is", "KNOWN"))));
    }

    private String segment(boolean shared) {
        return marketer.post("/api/segments", Map.of("name", Samples.name(), "filter", filter(), "shared", shared))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String client(Staff.Person owner) {
        return Api.of(owner)
                .post("/api/clients", Map.of("kind", "PERSON", "name", Samples.name(), "categories", List.of(category)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> members(Api api, String segment) {
        String lines = api.get("/api/segments/" + segment + "/members")
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        return lines.lines()
                .map(line -> JsonPath.from(line).getString("clientId"))
                .toList();
    }
}

package io.lejek.crm.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class SavedViewTest {
    private static final Map<String, Object> IN_CRACOW =
            Map.of("field", "city", "is", "ONE_OF", "values", List.of("Kraków"));

    @Inject
    Staff staff;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.of(staff.manager());
    }

    @Test
    void keepsAllThatTheListWasAskedFor() {
        // Given
        String segment = Api.of(staff.marketer())
                .post("/api/segments", Map.of("name", Samples.name(), "filter", IN_CRACOW, "shared", true))
                .extract()
                .path("id");
        Map<String, Object> view = view(false);
        view.putAll(Map.of("q", "anna", "category", "VIP", "segment", segment, "filter", IN_CRACOW, "sort", "NEWEST"));

        // When
        String id = save(view);

        // Then
        String one = "find { it.id == '" + id + "' }.";
        api.get("/api/views")
                .body(one + "q", equalTo("anna"))
                .body(one + "category", equalTo("VIP"))
                .body(one + "segment", equalTo(segment))
                .body(one + "filter.values", equalTo(List.of("Kraków")))
                .body(one + "sort", equalTo("NEWEST"))
                .body(one + "isDefault", equalTo(false));
    }

    @Test
    void isUsedByOthersOnlyWhenItIsShared() {
        // Given
        String shared = save(view(true));
        String secret = save(view(false));

        // When
        var seen = Api.of(staff.agent()).get("/api/views");

        // Then
        seen.body("id", hasItem(shared)).body("id", not(hasItem(secret)));
    }

    @Test
    void isSharedOnlyWhenItsSegmentsAre() {
        // Given
        String secret = api.post("/api/segments", Map.of("name", Samples.name(), "filter", IN_CRACOW, "shared", false))
                .extract()
                .path("id");
        Map<String, Object> byField = view(true);
        byField.put("segment", secret);
        Map<String, Object> byFilter = view(true);
        byFilter.put("filter", Map.of("field", "segment", "is", "ONE_OF", "values", List.of(secret)));
        Map<String, Object> own = view(false);
        own.put("segment", secret);
        String kept = save(own);
        own.put("shared", true);

        // When
        var refused = api.post("/api/views", byField);
        var refusedToo = api.post("/api/views", byFilter);
        var refusedLater = api.put("/api/views/" + kept, 0, own);

        // Then
        refused.statusCode(400).body("violations[0].field", equalTo("segment"));
        refusedToo.statusCode(400).body("violations[0].field", equalTo("filter"));
        refusedLater.statusCode(400).body("detail", containsString("share that segment first, or leave it out"));
    }

    @Test
    void hasANameOfItsOwnAmongThoseOfItsOwner() {
        // Given
        Map<String, Object> view = view(false);
        save(view);
        view.put("name", view.get("name").toString().toUpperCase());

        // When
        var again = api.post("/api/views", view);
        var elsewhere = Api.of(staff.manager()).post("/api/views", view);

        // Then
        again.statusCode(409);
        elsewhere.statusCode(201);
    }

    @Test
    void isChangedByItsOwnerAndByAdministratorsAlone() {
        // Given
        String id = save(view(true));
        Map<String, Object> other = view(true);

        // When
        var stranger = Api.of(staff.manager()).put("/api/views/" + id, 0, other);
        var administrator = Api.of(staff.admin()).put("/api/views/" + id, 0, other);
        var owner = api.put("/api/views/" + id, 0, other);

        // Then
        stranger.statusCode(403);
        administrator.statusCode(200).body("name", equalTo(other.get("name")));
        owner.statusCode(200);
    }

    @Test
    void isRemovedByItsOwnerAndByAdministratorsAlone() {
        // Given
        String first = save(view(true));
        String second = save(view(true));

        // When
        int stranger = delete(Api.of(staff.manager()), first);
        int administrator = delete(Api.of(staff.admin()), first);
        int owner = delete(api, second);

        // Then
        assertThat(List.of(stranger, administrator, owner)).containsExactly(403, 204, 204);
        api.get("/api/views").body("id", not(hasItem(first))).body("id", not(hasItem(second)));
    }

    @Test
    void opensTheListOfWhoeverChoseItUntilItIsNoLongerShared() {
        // Given
        Map<String, Object> view = view(true);
        String id = save(view);
        Api other = Api.of(staff.agent());
        String isDefault = "find { it.id == '" + id + "' }.isDefault";

        // When
        int chosen = choose(other, id);

        // Then
        assertThat(chosen).isEqualTo(204);
        other.get("/api/views").body(isDefault, equalTo(true));
        api.get("/api/views").body(isDefault, equalTo(false));

        // When
        view.put("shared", false);
        api.put("/api/views/" + id, 0, view).statusCode(200);
        view.put("shared", true);
        api.put("/api/views/" + id, 0, view).statusCode(200);

        // Then
        other.get("/api/views").body(isDefault, equalTo(false));
    }

    @Test
    void isNoLongerTheDefaultWhenNoneIsChosen() {
        // Given
        String id = save(view(false));
        choose(api, id);

        // When
        choose(api, null);

        // Then
        api.get("/api/views").body("find { it.isDefault }", nullValue());
    }

    @Test
    void isNoDefaultOfThoseWhoMayNotUseIt() {
        // Given
        String id = save(view(false));

        // When
        int chosen = choose(Api.of(staff.manager()), id);

        // Then
        assertThat(chosen).isEqualTo(404);
    }

    @Test
    void takesNoFilterThatCannotBeAsked() {
        // Given
        Map<String, Object> wrong = view(false);
        wrong.put("filter", Map.of("field", "shoeSize", "is", "ONE_OF", "values", List.of("44")));
        Map<String, Object> foreign = view(false);
        foreign.put("segment", UUID.randomUUID().toString());

        // When
        var refused = api.post("/api/views", wrong);
        var unknown = api.post("/api/views", foreign);

        // Then
        refused.statusCode(400);
        unknown.statusCode(400);
    }

    private String save(Map<String, Object> view) {
        return api.post("/api/views", view).statusCode(201).extract().path("id");
    }

    private static int choose(Api somebody, String id) {
        Map<String, Object> choice = new HashMap<>();
        choice.put("viewId", id);
        return somebody.request().body(choice).put("/api/views/default").statusCode();
    }

    private static int delete(Api somebody, String id) {
        return somebody.request().delete("/api/views/" + id).statusCode();
    }

    private static Map<String, Object> view(boolean shared) {
        return new HashMap<>(Map.of("name", "View " + Samples.mobile(), "sort", "NAME", "shared", shared));
    }
}

package io.lejek.crm.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class SegmentTest {
    @Inject
    Staff staff;

    @Test
    void pagesThroughTheMembersOnce() {
        // Given
        String category = "Segment " + Samples.mobile();
        Api admin = Api.of(staff.admin());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(client(admin, category));
        }
        Api marketer = Api.of(staff.marketer());

        // When
        JsonPath first = marketer.get("/api/segments/members?category={c}&limit=3", category)
                .extract()
                .jsonPath();
        JsonPath second = marketer.get(
                        "/api/segments/members?category={c}&limit=3&after={a}", category, first.getString("next"))
                .extract()
                .jsonPath();

        // Then
        List<String> seen = new ArrayList<>(first.getList("items.clientId", String.class));
        seen.addAll(second.getList("items.clientId", String.class));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(second.getString("next")).isNull();
        marketer.get("/api/segments/count?category={c}", category).body("count", equalTo(5));
    }

    @Test
    void countsForAHeadTheClientsOfTheTeam() {
        // Given
        UUID team = staff.team();
        String category = "Segment " + Samples.mobile();
        client(Api.of(staff.manager(team)), category);
        client(Api.of(staff.manager()), category);

        // When
        var head = Api.of(staff.head(team)).get("/api/segments/count?category={c}", category);
        var marketer = Api.of(staff.marketer()).get("/api/segments/count?category={c}", category);

        // Then
        head.statusCode(200).body("count", equalTo(1));
        marketer.statusCode(200).body("count", equalTo(2));
    }

    private static String client(Api person, String category) {
        return person.post("/api/clients", Map.of("kind", "PERSON", "name", "One", "categories", List.of(category)))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

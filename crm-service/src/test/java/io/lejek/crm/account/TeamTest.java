package io.lejek.crm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class TeamTest {
    @Inject
    Staff staff;

    @Test
    void renamesATeamUnlessTheNameIsTaken() {
        // Given
        Api admin = Api.of(staff.admin());
        UUID team = staff.team();
        UUID other = staff.team();
        String name = "North " + team;

        // When
        var renamed = admin.patch("/api/teams/" + team, Map.of("name", name));

        // Then
        renamed.statusCode(200).body("name", equalTo(name));
        admin.patch("/api/teams/" + other, Map.of("name", name.toUpperCase(Locale.ROOT)))
                .statusCode(409);
    }

    @Test
    void deletesATeamWithoutMembersAlone() {
        // Given
        Api admin = Api.of(staff.admin());
        UUID empty = staff.team();
        UUID full = staff.team();
        staff.manager(full);

        // When
        int emptied = admin.request().delete("/api/teams/" + empty).statusCode();

        // Then
        assertThat(emptied).isEqualTo(204);
        admin.request().delete("/api/teams/" + full).then().statusCode(409);
        admin.get("/api/teams").body("id", not(hasItem(empty.toString()))).body("id", hasItem(full.toString()));
    }
}

package io.lejek.crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every door as those who answer for a client and as strangers: managers, heads of other teams, agents and marketers. Each
 * row can fail: who answers for the client sees or changes it by the same door.
 */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnRecordsOnlyTest {
    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    /** Made once: reading changes nothing. */
    private @Nullable Scene scene;

    @BeforeEach
    void addAClientWithAllThatHangsOnIt() {
        if (scene == null) {
            scene = new Scene(staff);
            scene.ownMerge();
            scene.searchDuplicates();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.lejek.crm.rights.ReadingDoors#all")
    void showsNothingOfAForeignClient(Door door) {
        // Given
        Api rightful = Api.of(door.opensTo().apply(scene));

        // When
        boolean shown = door.shows().test(rightful, scene);

        // Then
        assertThat(shown).as("to who answers for the client").isTrue();
        for (String role : door.closedTo()) {
            for (Staff.Person stranger : scene.strangers(staff, role)) {
                assertThat(door.shows().test(Api.of(stranger), scene))
                        .as("to a %s", role)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.lejek.crm.rights.ChangingDoors#all")
    void changesNothingOfAForeignClient(Change change) {
        // Given
        Scene own = new Scene(staff);
        change.prepare().accept(own);
        String before = state(own);

        // When
        for (String role : change.closedTo()) {
            for (Staff.Person stranger : own.strangers(staff, role)) {
                change.attempt().accept(Api.of(stranger), own);
                assertThat(state(own)).as("after a %s", role).isEqualTo(before);
            }
        }
        change.attempt().accept(Api.of(change.opensTo().apply(own)), own);

        // Then
        assertThat(state(own)).as("after who answers for the client").isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.lejek.crm.rights.CrossedDoors#all")
    void takesNothingOfAForeignClientUnderOnesOwn(CrossedDoors.Crossing crossing) {
        // Given
        Api stranger = Api.of(staff.manager());
        String foreign = state(scene);

        // When
        int refused = crossing.attempt().status(stranger, stranger.clientId(), scene);
        String untouched = state(scene);
        int taken = crossing.attempt().status(Api.of(scene.owner), scene.client, scene);

        // Then
        assertThat(refused).as("of a stranger").isBetween(400, 499);
        assertThat(untouched).isEqualTo(foreign);
        assertThat(taken).as("of who answers for the client").isBetween(200, 299);
    }

    @Test
    void showsNothingOfAClientThatAnUndoneMergeGaveBack() {
        // Given
        Api admin = Api.of(staff.admin());
        Staff.Person keeper = staff.manager();
        Scene foreign = new Scene(staff);
        String kept = Api.of(keeper).clientId();
        String merge = admin.post("/api/clients/" + kept + "/merge", Map.of("otherId", foreign.client))
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(seen(keeper, kept)).anySatisfy(text -> assertThat(text).contains(foreign.name));

        // When
        admin.post("/api/merges/" + merge + "/undo", "").statusCode(200);

        // Then
        assertThat(seen(keeper, kept))
                .noneSatisfy(text -> assertThat(text).containsAnyOf(foreign.name, foreign.number, foreign.address));
        assertThat(seen(foreign.owner, foreign.client))
                .anySatisfy(text -> assertThat(text).contains(foreign.name));
    }

    /** What the viewer reads of a client wherever its history is told. */
    private static List<String> seen(Staff.Person viewer, String client) {
        Api api = Api.of(viewer);
        return Stream.of("/api/merges?client=" + client, "/api/merges", "/api/clients/" + client + "/changes?limit=200")
                .map(path -> api.get(path).extract().asString())
                .toList();
    }

    /** Everything of the client and of its owner, as it stands in the tables. */
    private String state(Scene own) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with part (row) as (
                          select to_jsonb(c) from client c where c.id in (:client, :twin)
                          union all select to_jsonb(p) from contact_point p where p.client_id = :client
                          union all select to_jsonb(p) from contact_person p where p.client_id = :client
                          union all select to_jsonb(n) from consent_now n where n.client_id = :client
                          union all select to_jsonb(k) from client_category k where k.client_id = :client
                          union all select to_jsonb(i) from interaction i where i.client_id = :client
                          union all select to_jsonb(a) from attachment a where a.client_id = :client
                          union all select to_jsonb(d) from deal d where d.client_id = :client
                          union all select to_jsonb(t) from task t where t.client_id = :client
                          union all select to_jsonb(m) from group_deal_member m where m.client_id = :client
                          union all select to_jsonb(g) from group_deal g where g.owner_id = :owner
                          union all select to_jsonb(n) from not_duplicate n where :client in (n.first_id, n.second_id)
                          union all select to_jsonb(m) from client_merge m where :client in (m.survivor_id, m.gone_id)
                          union all select to_jsonb(s) from segment s where s.owner_id = :owner
                          union all select to_jsonb(v) from saved_view v where v.owner_id = :owner)
                        select string_agg(cast(row as text), ' ' order by cast(row as text)) from part
                        """)
                .bind("client", UUID.fromString(own.client))
                .bind("twin", UUID.fromString(own.twin))
                .bind("owner", own.owner.id())
                .mapTo(String.class)
                .one());
    }
}

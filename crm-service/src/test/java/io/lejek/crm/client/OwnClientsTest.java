package io.lejek.crm.client;

import static io.lejek.crm.record.Api.phone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class OwnClientsTest {
    @Inject
    Staff staff;

    private UUID team;
    private Staff.Person owner;
    private String number;
    private String id;

    @BeforeEach
    void addAClientOfAManager() {
        team = staff.team();
        owner = staff.manager(team);
        number = Samples.mobile();
        id = Api.of(owner).client("Guarded", phone(number)).getString("id");
    }

    @Test
    void givesANewClientToTheManagerWhoAddsIt() {
        // When
        var answer = Api.of(owner).get("/api/clients/" + id);

        // Then
        answer.statusCode(200).body("ownerName", equalTo(owner.name()));
    }

    @Test
    void showsAClientToItsOwnerTheHeadOfTheTeamAgentsAndMarketers() {
        for (Staff.Person person :
                new Staff.Person[] {owner, staff.head(team), staff.agent(), staff.marketer(), staff.admin()}) {
            // When
            Api viewer = Api.of(person);

            // Then
            viewer.get("/api/clients/" + id).statusCode(200);
            viewer.get("/api/clients?q={q}", number).body("items.id", contains(id));
            viewer.get("/api/clients/lookup?phone={p}", number).body("id", contains(id));
        }
    }

    @Test
    void hidesAClientFromEverybodyElse() {
        for (Staff.Person person :
                new Staff.Person[] {staff.manager(), staff.manager(team), staff.head(staff.team())}) {
            // When
            Api viewer = Api.of(person);

            // Then
            viewer.get("/api/clients/" + id).statusCode(404);
            viewer.get("/api/clients?q={q}", number).statusCode(200).body("items", empty());
            viewer.get("/api/clients/lookup?phone={p}", number).statusCode(200).body("", empty());
            viewer.put("/api/clients/" + id, 0, renamed()).statusCode(404);
        }
    }

    @Test
    void letsOwnerHeadAndAdministratorChangeIt() {
        // When
        var byOwner = Api.of(owner).put("/api/clients/" + id, 0, renamed());
        var byHead = Api.of(staff.head(team)).put("/api/clients/" + id, 1, renamed(owner));
        var byAdmin = Api.of(staff.admin()).put("/api/clients/" + id, 2, renamed(owner));

        // Then
        byOwner.statusCode(200).body("ownerId", equalTo(owner.id().toString()));
        byHead.statusCode(200);
        byAdmin.statusCode(200);
    }

    @Test
    void letsAgentsChangeLeadsOnly() {
        // Given
        Staff.Person agent = staff.agent();
        String lead = Api.of(agent).clientId();

        // When
        var foreign = Api.of(agent).put("/api/clients/" + id, 0, renamed());
        var own = Api.of(agent).put("/api/clients/" + lead, 0, renamed());

        // Then
        foreign.statusCode(403).body("type", equalTo("urn:lejek:problem:not-allowed"));
        own.statusCode(200).body("ownerId", nullValue());
    }

    @Test
    void givesClientsOnlyToThoseWhomTheViewerCommands() {
        // Given
        Staff.Person colleague = staff.manager(team);
        Staff.Person stranger = staff.manager();

        // When
        var byOwner = Api.of(owner).put("/api/clients/" + id, 0, renamed(colleague));
        var outside = Api.of(staff.head(team)).put("/api/clients/" + id, 0, renamed(stranger));
        var inside = Api.of(staff.head(team)).put("/api/clients/" + id, 0, renamed(colleague));

        // Then
        byOwner.statusCode(403);
        outside.statusCode(403);
        inside.statusCode(200).body("ownerName", equalTo(colleague.name()));
    }

    @Test
    void showsTheClientsOfNobodyToHeads() {
        // Given
        String lead = Api.of(staff.agent()).clientId();

        // When
        var head = Api.of(staff.head(team)).get("/api/clients/" + lead);
        var manager = Api.of(staff.manager()).get("/api/clients/" + lead);

        // Then
        head.statusCode(200);
        manager.statusCode(404);
    }

    private static Map<String, Object> renamed() {
        return Map.of("kind", "PERSON", "name", "Renamed");
    }

    private static Map<String, Object> renamed(Staff.Person newOwner) {
        return Map.of("kind", "PERSON", "name", "Renamed", "ownerId", newOwner.id());
    }
}

package io.lejek.crm.timeline;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class TimelineIntakeTest {
    private static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Staff.Person owner;
    private Api manager;
    private Api agent;

    @BeforeEach
    void signIn() {
        owner = staff.manager();
        manager = Api.of(owner);
        agent = Api.of(staff.agent());
    }

    @Test
    void putsCallsOnTheTimeline() {
        // Given
        String clientId = manager.clientId();

        // When
        call(new Call(UUID.randomUUID(), 1, "IN", "answered", clientId, null, MORNING), owner.id());

        // Then
        await().untilAsserted(() -> manager.get("/api/clients/" + clientId + "/timeline")
                .body("items.kind", contains("CALL"))
                .body("items[0].direction", equalTo("IN"))
                .body("items[0].performerName", equalTo(owner.name()))
                .body("items[0].durationSeconds", equalTo(60))
                .body("items[0].logged", equalTo(true)));
    }

    @Test
    void letsTheHighestVersionHold() {
        // Given
        String clientId = manager.clientId();
        UUID id = UUID.randomUUID();

        // When
        call(new Call(id, 3, "OUT", "answered", clientId, null, MORNING), null);
        call(new Call(id, 2, "OUT", "busy", clientId, null, MORNING), null);
        String marker = manager.clientId();
        call(new Call(UUID.randomUUID(), 1, "OUT", "busy", marker, null, MORNING), null, clientId);

        // Then
        await().untilAsserted(() ->
                manager.get("/api/clients/" + marker + "/timeline").body("items", hasSize(1)));
        manager.get("/api/clients/" + clientId + "/timeline").body("items.happened", contains("answered"));
    }

    @Test
    void opensOneCallBackForMissedCallsAndClosesItWhenSomebodyGotThrough() {
        // Given
        String clientId = manager.clientId();

        // When
        call(new Call(UUID.randomUUID(), 1, "IN", "missed", clientId, null, MORNING), null);
        call(new Call(UUID.randomUUID(), 1, "IN", "missed", clientId, null, MORNING.plusSeconds(60)), null);

        // Then
        await().untilAsserted(() ->
                manager.get("/api/clients/" + clientId + "/timeline").body("items", hasSize(2)));
        manager.get("/api/tasks?mine=true").body("items.kind", contains("CALL_BACK"));
        call(new Call(UUID.randomUUID(), 1, "OUT", "answered", clientId, null, NOON), owner.id());
        await().untilAsserted(() -> manager.get("/api/tasks?mine=true").body("items", empty()));
        manager.get("/api/tasks?state=DONE").body("items.kind", contains("CALL_BACK"));
    }

    @Test
    void opensNoCallBackWhenSomebodyGotThroughSince() {
        // Given
        String clientId = manager.clientId();
        call(new Call(UUID.randomUUID(), 1, "OUT", "answered", clientId, null, NOON), owner.id());

        // When
        call(new Call(UUID.randomUUID(), 1, "IN", "missed", clientId, null, MORNING), null);

        // Then
        await().untilAsserted(() ->
                manager.get("/api/clients/" + clientId + "/timeline").body("items", hasSize(2)));
        manager.get("/api/tasks?mine=true").body("items", empty());
    }

    @Test
    void makesALeadWithATaskOfAnUnknownCaller() {
        // Given
        String number = "+48" + Samples.mobile();

        // When
        call(new Call(UUID.randomUUID(), 1, "IN", "missed", null, number, MORNING), null);

        // Then
        await().untilAsserted(
                        () -> agent.get("/api/clients/lookup?phone={p}", number).body("", hasSize(1)));
        JsonPath lead =
                agent.get("/api/clients/lookup?phone={p}", number).extract().jsonPath();
        String id = lead.getString("[0].id");
        agent.get("/api/tasks?mine=true&clientId={c}", id).body("items.kind", contains("NEW_LEAD"));
        agent.get("/api/clients/" + id).body("source", equalTo("phone")).body("kind", equalTo("PERSON"));
        agent.get("/api/clients/" + id + "/timeline").body("items.happened", contains("missed"));
        ContractSchemas.assertValid(
                "client-changed.v1",
                Bus.published(Topics.CLIENTS, id, 1).getFirst().json());
    }

    @Test
    void givesTheLeadToWhoeverAnswered() {
        // Given
        String number = "+48" + Samples.mobile();

        // When
        call(new Call(UUID.randomUUID(), 1, "IN", "answered", null, number, MORNING), owner.id());

        // Then
        await().untilAsserted(() -> manager.get("/api/tasks?mine=true").body("items.kind", contains("NEW_LEAD")));
        manager.get("/api/clients/lookup?phone={p}", number)
                .body("ownerId", contains(owner.id().toString()));
    }

    @Test
    void makesOneLeadHoweverOftenTheCallIsTold() {
        // Given
        String number = "+48" + Samples.mobile();
        UUID id = UUID.randomUUID();
        Call first = new Call(id, 1, "IN", "missed", null, number, MORNING);
        call(first, null);
        call(first, null);
        call(new Call(UUID.randomUUID(), 1, "IN", "missed", null, number, MORNING.plusSeconds(1)), null);
        await().untilAsserted(
                        () -> agent.get("/api/clients/lookup?phone={p}", number).body("", hasSize(1)));
        String clientId =
                agent.get("/api/clients/lookup?phone={p}", number).extract().path("[0].id");

        // When
        call(new Call(id, 2, "IN", "missed", clientId, null, MORNING), null);

        // Then
        await().untilAsserted(() ->
                assertThat(versionOf(id)).as("version of the restated call").isEqualTo(2));
        await().untilAsserted(() ->
                agent.get("/api/clients/" + clientId + "/timeline").body("items", hasSize(2)));
        agent.get("/api/clients/lookup?phone={p}", number).body("", hasSize(1));
        agent.get("/api/tasks?clientId={c}", clientId).body("items.kind", contains("NEW_LEAD"));
    }

    @Test
    void choosesNoneWhereSeveralClientsHaveTheNumber() {
        // Given
        String number = "+48" + Samples.mobile();
        manager.client("One", phone(number));
        manager.client("Other", phone(number));
        UUID id = UUID.randomUUID();

        // When
        call(new Call(id, 1, "IN", "missed", null, number, MORNING), null);

        // Then
        await().untilAsserted(() -> assertThat(versionOf(id)).isEqualTo(1));
        manager.get("/api/clients/lookup?phone={p}", number).body("name", containsInAnyOrder("One", "Other"));
        manager.get("/api/tasks?mine=true").body("items", empty());
    }

    @Test
    void obeysAnUnsubscribeWhereverTheAddressStands() {
        // Given
        String address = Samples.address();
        String one = manager.client("One", email(address)).getString("id");
        String other = manager.client("Other", email(address)).getString("id");
        UUID id = UUID.randomUUID();

        // When
        unsubscribe(id, one, address, MORNING);
        unsubscribe(id, one, address, MORNING);

        // Then
        for (String clientId : List.of(one, other)) {
            await().untilAsserted(() -> manager.get("/api/clients/" + clientId)
                    .body("contactPoints[0].consents.state", contains("WITHDRAWN"))
                    .body("contactPoints[0].consents.channel", contains("EMAIL"))
                    .body("version", equalTo(1)));
        }
    }

    @Test
    void obeysAnUnsubscribeOfALetterOlderThanTheConsent() {
        // Given
        String address = Samples.address();
        JsonPath client = manager.client("Given later", email(address));
        String path = "/api/clients/" + client.getString("id");
        manager.post(path + "/contact-points/" + client.getString("contactPoints[0].id") + "/consents", """
                        {"channel":"EMAIL","purpose":"MARKETING","state":"GIVEN","source":"by-phone"}
                        """)
                .statusCode(201);

        // When
        unsubscribe(
                UUID.randomUUID(),
                client.getString("id"),
                address,
                Instant.now().plusSeconds(1));

        // Then
        await().untilAsserted(() -> manager.get(path).body("contactPoints[0].consents.state", contains("WITHDRAWN")));
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        // Given
        String clientId = manager.clientId();

        // When
        Bus.publish(Topics.TELEPHONY_INTERACTIONS, clientId, InteractionRecorded.TYPE, "{\"id\": 12, \"channel\"");
        Bus.publish(Topics.TELEPHONY_INTERACTIONS, clientId, "lejek.interaction.recorded.v9", "{}");
        Bus.publish(Topics.TELEPHONY_INTERACTIONS, clientId, InteractionRecorded.TYPE, "{}");
        call(new Call(UUID.randomUUID(), 1, "IN", "answered", clientId, null, MORNING), null);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> manager.get("/api/clients/" + clientId + "/timeline")
                        .body("items.happened", hasItem("answered")));
        assertThat(parkedOf(clientId)).isEqualTo(3);
    }

    private record Call(
            UUID id,
            long version,
            String direction,
            String happened,
            @Nullable String clientId,
            @Nullable String number,
            Instant began) {}

    private static void call(Call call, @Nullable UUID performer) {
        call(call, performer, call.clientId() == null ? call.id().toString() : call.clientId());
    }

    private static void call(Call call, @Nullable UUID performer, String key) {
        String json = """
                {"id":"%s","version":%d,"channel":"CALL","direction":"%s","happened":"%s","clientId":%s,"dealId":null,
                 "performerId":%s,"campaignId":null,"beganAt":"%s","endedAt":"%s","contactPoint":%s,"summary":null}
                """.formatted(
                        call.id(),
                        call.version(),
                        call.direction(),
                        call.happened(),
                        text(call.clientId()),
                        text(performer),
                        call.began(),
                        call.began().plusSeconds(60),
                        text(call.number()));
        ContractSchemas.assertValid("interaction-recorded.v1", json);
        Bus.publish(Topics.TELEPHONY_INTERACTIONS, key, InteractionRecorded.TYPE, json);
    }

    private static void unsubscribe(UUID id, String clientId, String address, Instant clicked) {
        String json = """
                {"id":"%s","version":1,"channel":"EMAIL","direction":"IN","happened":"unsubscribed","clientId":"%s",
                 "dealId":null,"performerId":null,"campaignId":null,"beganAt":"%s","endedAt":"%s",
                 "contactPoint":"%s","summary":null}
                """.formatted(id, clientId, MORNING, clicked, address);
        ContractSchemas.assertValid("interaction-recorded.v1", json);
        Bus.publish(Topics.MESSAGING_INTERACTIONS, clientId, InteractionRecorded.TYPE, json);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private long versionOf(UUID interactionId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(version), 0) from interaction where id = :id")
                        .bind("id", interactionId)
                        .mapTo(Long.class)
                        .one());
    }

    private long parkedOf(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from parked_event where convert_from(key, 'UTF8') = :key")
                        .bind("key", key)
                        .mapTo(Long.class)
                        .one());
    }
}

package io.lejek.crm.timeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class FollowUpsTest {
    private static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");

    @Inject
    Staff staff;

    private Staff.Person owner;
    private Staff.Person agent;
    private Api api;
    private String client;
    private String type;

    @BeforeEach
    void clientOfAManager() {
        owner = staff.manager();
        agent = staff.agent();
        api = Api.of(owner);
        client = api.client("Word" + Samples.mobile(), Api.phone("+48" + Samples.mobile()))
                .getString("id");
        type = Api.SALE;
    }

    @Test
    void opensTheDealOnceHoweverOftenTheCallIsTold() {
        // Given
        UUID call = UUID.randomUUID();
        String deal =
                "{\"deal\":{\"typeId\":\"%s\",\"title\":\"Spring offer\",\"amountMinor\":120000,\"currency\":\"PLN\"},\"task\":null}"
                        .formatted(type);
        // When
        tell(call, 1, "interested", deal);
        tell(call, 2, "interested", deal);
        // Then
        await().untilAsserted(() ->
                api.get("/api/clients/" + client + "/timeline?kind=CALL").body("items", hasSize(1)));
        await().untilAsserted(() -> api.get("/api/deals").body("items.title", contains("Spring offer")));
        String id = api.get("/api/deals").extract().path("items[0].id");
        api.get("/api/deals/" + id)
                .body("ownerId", equalTo(owner.id().toString()))
                .body("amountMinor", equalTo(120_000))
                .body("sourceInteraction", equalTo(call.toString()));
    }

    @Test
    void makesATaskOfTheMeetingThatTakesTheDealFurther() {
        // Given
        Instant at = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        // When
        tell(UUID.randomUUID(), 1, "interested", """
                {"deal":{"typeId":"%s","title":"Spring offer","amountMinor":0,"currency":"PLN"},
                 "task":{"title":"Spring offer","dueAt":"%s"}}
                """.formatted(type, at));
        // Then
        await().untilAsserted(() -> api.get("/api/tasks?mine=true").body("items", hasSize(1)));
        String deal = api.get("/api/deals").extract().path("items[0].id");
        api.get("/api/tasks?mine=true")
                .body("items[0].dueAt", equalTo(at.toString()))
                .body("items[0].clientId", equalTo(client))
                .body("items[0].dealId", equalTo(deal));
        api.get("/api/deals/" + deal).body("nextActionAt", equalTo(at.toString()));
    }

    @Test
    void leavesOutADealOfATypeThatIsGone() {
        // Given
        String gone = "{\"deal\":{\"typeId\":\"%s\",\"title\":\"Old offer\",\"amountMinor\":0,\"currency\":\"PLN\"}}"
                .formatted(UUID.randomUUID());
        // When
        tell(UUID.randomUUID(), 1, "interested", gone);
        // Then
        await().untilAsserted(() ->
                api.get("/api/clients/" + client + "/timeline?kind=CALL").body("items", hasSize(1)));
        api.get("/api/deals").body("items", empty());
    }

    @Test
    void withdrawsConsentToCallsWhereSomebodySaidSo() {
        // Given
        String path = "/api/clients/" + client;
        String number = api.get(path).extract().path("contactPoints.find { it.kind == 'PHONE' }.value");
        // When
        tell(UUID.randomUUID(), 1, "unsubscribed", "null", number);
        // Then
        await().untilAsserted(() -> api.get(path)
                .body("contactPoints.find { it.kind == 'PHONE' }.consents.channel", contains("CALL"))
                .body("contactPoints.find { it.kind == 'PHONE' }.consents.state", contains("WITHDRAWN")));
    }

    private void tell(UUID id, int version, String happened, String followUp) {
        tell(id, version, happened, followUp, null);
    }

    private void tell(UUID id, int version, String happened, String followUp, String number) {
        String json = """
                {"id":"%s","version":%d,"channel":"CALL","direction":"OUT","happened":"%s","clientId":"%s","dealId":null,
                 "performerId":"%s","campaignId":"%s","beganAt":"%s","endedAt":"%s","contactPoint":%s,"summary":"said so",
                 "followUp":%s}
                """.formatted(
                        id,
                        version,
                        happened,
                        client,
                        agent.id(),
                        UUID.randomUUID(),
                        MORNING,
                        MORNING.plusSeconds(60),
                        number == null ? "null" : "\"" + number + "\"",
                        followUp);
        ContractSchemas.assertValid("interaction-recorded.v1", json);
        Bus.publish(Topics.TELEPHONY_INTERACTIONS, client, InteractionRecorded.TYPE, json);
    }
}

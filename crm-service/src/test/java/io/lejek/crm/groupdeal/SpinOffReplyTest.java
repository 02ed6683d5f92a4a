package io.lejek.crm.groupdeal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class SpinOffReplyTest {
    @Inject
    Staff staff;

    private Staff.Person owner;
    private Api api;
    private String client;
    private String word;

    @BeforeEach
    void clientOfAManager() {
        owner = staff.manager();
        api = Api.of(owner);
        word = "Word" + Samples.mobile();
        client = api.client(word).getString("id");
    }

    @Test
    void makesADealForTheManagerOfTheClientWhoReplies() {
        // Given
        String group = Api.of(staff.admin()).groupDeal(word, "Winter offer");

        // When
        UUID letter = reply(Instant.now());

        // Then
        await().untilAsserted(() -> api.get("/api/deals").body("items.title", contains("Winter offer")));
        String deal = api.get("/api/deals").extract().path("items[0].id");
        api.get("/api/deals/" + deal)
                .body("clientId", equalTo(client))
                .body("ownerId", equalTo(owner.id().toString()))
                .body("sourceInteraction", equalTo(letter.toString()));
        Api.of(staff.admin()).get("/api/group-deals/" + group).body("deals", equalTo(1));
    }

    @Test
    void takesTheFirstReplyAsTheAnswerToTheNewestOfferAlone() {
        // Given
        String older = api.groupDeal(word, "Autumn offer");
        api.groupDeal(word, "Winter offer");

        // When
        reply(Instant.now());
        reply(Instant.now());

        // Then
        awaitReplies(2);
        api.get("/api/deals").body("items.title", contains("Winter offer"));
        api.get("/api/group-deals/" + older).body("deals", equalTo(0));
    }

    @Test
    void isNoAnswerToAnOfferThatWasClosedBefore() {
        // Given
        String group = api.groupDeal(word, "Autumn offer");
        api.post("/api/group-deals/" + group + "/close", "").statusCode(200);

        // When
        reply(Instant.now());

        // Then
        awaitReplies(1);
        api.get("/api/deals").body("items", hasSize(0));
    }

    @Test
    void isNoAnswerToAnOfferThatWasMadeLater() {
        // Given
        api.groupDeal(word, "Winter offer");

        // When
        reply(Instant.now().minus(Duration.ofDays(1)));

        // Then
        awaitReplies(1);
        api.get("/api/deals").body("items", hasSize(0));
    }

    private void awaitReplies(int count) {
        await().untilAsserted(() ->
                api.get("/api/clients/" + client + "/timeline?kind=EMAIL").body("items", hasSize(count)));
    }

    /** A letter of last week was answered at this time, as messaging tells it. */
    private UUID reply(Instant at) {
        UUID id = UUID.randomUUID();
        String json = """
                {"id":"%s","version":2,"channel":"EMAIL","direction":"IN","happened":"replied","clientId":"%s","dealId":null,
                 "performerId":null,"campaignId":null,"beganAt":"%s","endedAt":"%s","contactPoint":null,"summary":null}
                """.formatted(id, client, at.minus(Duration.ofDays(7)), at);
        ContractSchemas.assertValid("interaction-recorded.v1", json);
        Bus.publish(Topics.MESSAGING_INTERACTIONS, client, "lejek.interaction.recorded.v1", json);
        return id;
    }
}

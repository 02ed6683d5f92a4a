package io.lejek.crm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Desks that several people share, one after another. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class DeskTest {
    private final String desk = "8%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));

    @Test
    void givesThePhoneToWhoSitsDownAndTakesItFromWhoSatThere() {
        // Given
        Accounts.Account early = Accounts.create("agent");
        Accounts.Account late = Accounts.create("agent");
        sit(early, desk).statusCode(200).body("extension", equalTo(desk));
        // When
        sit(late, desk).statusCode(200).body("extension", equalTo(desk));
        // Then
        Accounts.asAdmin()
                .get("/api/users")
                .then()
                .body("find { it.id == '" + early.id() + "' }.extension", nullValue())
                .body("find { it.id == '" + late.id() + "' }.extension", equalTo(desk));
        try (TopicReader users = TopicReader.of("crm.users")) {
            await().untilAsserted(() -> assertThat(users.valuesOf(early.id())).hasSize(3));
        }
        sit(late, null).statusCode(200).body("extension", nullValue());
    }

    @Test
    void leavesPhonesAloneThatAreSomebodysOwn() {
        // Given
        Accounts.Account owner = Accounts.create("manager");
        String own = "7%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        Accounts.asAdmin()
                .body(Map.of("extension", own))
                .patch("/api/users/" + owner.id())
                .then()
                .statusCode(200);
        // When / Then
        sit(Accounts.create("agent"), own).statusCode(409).body("detail", containsString("is no shared desk"));
        sit(owner, desk).statusCode(409);
        sit(owner, "desk 5").statusCode(400);
    }

    private static ValidatableResponse sit(Accounts.Account who, @Nullable String extension) {
        return Accounts.as(Tokens.agent(who.id()))
                .body(Collections.singletonMap("extension", extension))
                .put("/api/session/desk")
                .then();
    }
}

package io.lejek.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person asks of us reaches every service of the running stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyIT {
    private static final String PASSWORD = "acceptance-password";
    private static final int ROUNDS = 10;

    @TempDir
    static Path folder;

    @AutoClose
    private LocalStack stack;

    private Databases databases;
    private Api admin;

    @BeforeAll
    void start() {
        stack = LocalStack.start(Settings.ephemeral(folder));
        databases = new Databases(stack.settings());
        admin = Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Administrator", PASSWORD);
    }

    @Test
    void withdrawnConsentIsObeyedByLettersAndCalls() {
        List<Long> delays = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            JsonNode client = consentingClient(round);
            awaitConsented(client, 2);

            // When
            long begun = System.nanoTime();
            answer(client, "WITHDRAWN");

            // Then
            awaitConsented(client, 0);
            delays.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        Collections.sort(delays);
        System.out.printf(
                "withdrawal of consent until letters and calls say no: median %d ms, worst %d ms of %d%n",
                delays.get(ROUNDS / 2), delays.getLast(), ROUNDS);
    }

    private JsonNode consentingClient(int number) {
        ObjectNode input = Api.object().put("kind", "PERSON").put("name", "Jan Kowalski " + number);
        ArrayNode points = input.putArray("contactPoints");
        points.addObject().put("kind", "PHONE").put("value", "+4860010020" + number);
        points.addObject().put("kind", "EMAIL").put("value", "jan" + number + "@example.com");
        JsonNode client = admin.post("/api/clients", input);
        answer(client, "GIVEN");
        return client;
    }

    private void answer(JsonNode client, String state) {
        for (JsonNode point : client.path("contactPoints")) {
            boolean phone = point.path("kind").asText().equals("PHONE");
            admin.post(
                    "/api/clients/" + client.path("id").asText() + "/contact-points/"
                            + point.path("id").asText() + "/consents",
                    Api.object()
                            .put("channel", phone ? "CALL" : "EMAIL")
                            .put("purpose", "MARKETING")
                            .put("state", state)
                            .put("source", "phone call"));
        }
    }

    /** Waits until this many of the two services say yes. */
    private void awaitConsented(JsonNode client, int many) {
        String sql = """
                select (select count(*) from messaging.mailable where client_id = '%1$s' and consented)
                     + (select count(*) from telephony.callable where client_id = '%1$s' and consented)
                """.formatted(client.path("id").asText());
        await().atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(databases.count(sql)).isEqualTo(many));
    }
}

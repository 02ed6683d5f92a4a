package io.lejek.crm.process;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.crm.record.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ProcessTest {
    @Test
    void offersTheReadyMadeSaleWithItsNineStages() {
        // Given
        Api agent = Api.withToken(Tokens.agent(UUID.randomUUID()));

        // When
        var answer = agent.get("/api/processes");

        // Then
        answer.statusCode(200)
                .body("[0].name", equalTo("Sale"))
                .body("[0].kind", equalTo("MANUAL"))
                .body("[0].version", equalTo(1))
                .body("[0].stages.position", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body(
                        "[0].stages.code",
                        contains(
                                "assessment",
                                "preparation",
                                "presentation",
                                "offer",
                                "decision",
                                "agreement",
                                "payment",
                                "delivery",
                                "closing"));
    }
}

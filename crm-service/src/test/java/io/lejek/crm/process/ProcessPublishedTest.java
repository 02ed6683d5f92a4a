package io.lejek.crm.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.ContractSchemas;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ProcessPublishedTest {
    @Test
    void publishesTheReadyMadeProcessOnce() {
        // When
        List<Bus.Message> messages = Bus.published(Topics.PROCESSES, Api.SALE, 1);

        // Then
        assertThat(messages).hasSize(1);
        ContractSchemas.assertValid("process-published.v1", messages.getFirst().json());
    }
}

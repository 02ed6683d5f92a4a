package io.lejek.funnel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.TablesHolding;
import io.lejek.funnel.testing.Bus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ReferenceIntakeTest {
    private final UUID id = Ids.next();

    @Inject
    Jdbi jdbi;

    @Test
    void keepsOfAClientOnlyWhatFiguresAreCutByAndErasesIt() {
        // Given
        send(2, "Mazowsze");
        await().untilAsserted(() -> assertThat(regions()).containsExactly("Mazowsze"));
        send(3, "Pomorze");
        await().untilAsserted(() -> assertThat(regions()).containsExactly("Pomorze"));

        // When
        Bus.send(new Bus.Message(Topics.CLIENTS, id.toString(), "lejek.client.changed.v1", null, null));

        // Then
        await().untilAsserted(() -> assertThat(regions()).isEmpty());
        assertThat(columns("client"))
                .containsExactlyInAnyOrder("id", "version", "region", "size", "source", "categories");
    }

    @Test
    void leavesNothingOfAnErasedClientInAnyTable() {
        // Given
        String name = "Erasable " + id;
        byte[] broken = "{\"id\":\"none\",\"name\":\"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
        Bus.send(new Bus.Message(Topics.CLIENTS, id.toString(), "lejek.client.changed.v1", 1L, broken));
        await().untilAsserted(() -> assertThat(holding(name)).containsExactly("parked_event.data"));
        send(2, "Mazowsze");

        // When
        Bus.send(new Bus.Message(Topics.CLIENTS, id.toString(), "lejek.client.changed.v1", null, null));

        // Then
        await().untilAsserted(() -> assertThat(holding(name)).isEmpty());
        assertThat(regions()).isEmpty();
    }

    private List<String> holding(String text) {
        return jdbi.withHandle(handle -> TablesHolding.of(handle.getConnection(), "funnel", text));
    }

    private void send(long version, String region) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.put("version", version);
        data.put("kind", "COMPANY");
        data.put("name", "Młyn");
        data.put("contactPoints", List.of());
        data.put("region", region);
        data.put("size", 12);
        data.put("source", "fair");
        data.put("categories", List.of("VIP"));
        data.put("ownerId", null);
        data.put("teamId", null);
        Bus.send(Bus.message(Topics.CLIENTS, id.toString(), "client-changed.v1", version, data));
    }

    private List<String> regions() {
        return jdbi.withHandle(handle -> handle.select("select region from client where id = ?", id)
                .mapTo(String.class)
                .list());
    }

    private List<String> columns(String table) {
        return jdbi.withHandle(handle -> handle.select(
                        "select column_name from information_schema.columns where table_schema = current_schema() and table_name = ?",
                        table)
                .mapTo(String.class)
                .list());
    }
}

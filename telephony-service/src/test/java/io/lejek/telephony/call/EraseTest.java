package io.lejek.telephony.call;

import static io.lejek.telephony.call.Office.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.TablesHolding;
import io.lejek.telephony.ami.ScriptedPbx;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a client after the tombstone in {@code crm.clients}. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class EraseTest {
    @Inject
    Office office;

    @Inject
    Clicks clicks;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "lejek.kafka.servers")
    String servers;

    ScriptedPbx pbx;

    private final String number = Office.freshNumber();
    private final String name = "Erasable " + UUID.randomUUID();

    @BeforeEach
    void awaitLine() {
        pbx.reset();
        await().until(pbx::isHeard);
    }

    @Test
    void leavesNeitherNumberNorNameInAnyTable() {
        // Given
        UUID user = office.hasUser("101", null);
        UUID client = office.hasClient(name, number, 1);
        Office.play(pbx, Office.script("inbound-answered", number));
        await().untilAsserted(() -> assertThat(calls(client)).isEqualTo(1));
        clicks.add(new Click(UUID.randomUUID(), user, number, client));
        office.publish("crm.clients", client.toString(), "lejek.client.changed.v1", "no client: " + name);
        await().untilAsserted(() -> assertThat(holding(name)).contains("client.name", "parked_event.data"));
        assertThat(holding(number))
                .contains("client_phone.number", "call.outside_number", "click.number", "journal.events");

        // When
        erase(client);

        // Then
        await().untilAsserted(() -> assertThat(holding(name)).isEmpty());
        assertThat(holding(number)).isEmpty();
        assertThat(calls(client)).isEqualTo(1);
    }

    @Test
    void tellsTheCallsThatNamedTheNumberAgainWithoutIt() {
        // Given
        Office.play(pbx, Office.script("inbound-given-up", number));
        await().untilAsserted(() -> assertThat(callsOfNobody()).isEqualTo(1));
        jdbi.useHandle(handle -> handle.execute(
                "update call set started_at = started_at - interval '1 year' where outside_number = ?", number));
        UUID client = office.hasClient(name, number, 1);
        assertThat(callsOfNobody()).isEqualTo(1);
        try (Interactions interactions = new Interactions(servers)) {
            UUID call = await().until(() -> naming(interactions), id -> id != null);

            // When
            erase(client);

            // Then
            await().untilAsserted(() -> assertThat(interactions.of(call)).anySatisfy(message -> {
                assertThat(message.sequence()).isEqualTo("2");
                assertThat(JsonPath.from(message.json()).getString("contactPoint"))
                        .isNull();
            }));
            assertThat(holding(number)).isEmpty();
        }
    }

    @Test
    void keepsANumberThatSomebodyElseHas() {
        // Given
        UUID other = office.hasClient("Other Client", number, 1);
        Office.play(pbx, Office.script("inbound-answered", number));
        await().untilAsserted(() -> assertThat(calls(other)).isEqualTo(1));
        UUID client = office.hasClient(name, number, 1);

        // When
        erase(client);

        // Then
        await().untilAsserted(() -> assertThat(holding(name)).isEmpty());
        assertThat(holding(number)).contains("client_phone.number", "call.outside_number");
    }

    private void erase(UUID client) {
        office.publish("crm.clients", client.toString(), "lejek.client.changed.v1", null);
    }

    private @Nullable UUID naming(Interactions interactions) {
        return interactions.all().stream()
                .filter(message -> message.json().contains(number))
                .map(message -> UUID.fromString(message.subject()))
                .findFirst()
                .orElse(null);
    }

    private int calls(UUID client) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from call where client_id = ?", client)
                .mapTo(Integer.class)
                .one());
    }

    private int callsOfNobody() {
        return jdbi.withHandle(handle -> handle.select(
                        "select count(*) from call where client_id is null and outside_number = ?", number)
                .mapTo(Integer.class)
                .one());
    }

    private List<String> holding(String text) {
        return jdbi.withHandle(handle -> TablesHolding.of(handle.getConnection(), "telephony", text));
    }
}

package io.lejek.funnel.intake;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.funnel.testing.Bus;
import io.lejek.funnel.testing.DealStory;
import io.lejek.funnel.testing.SaleFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class InteractionIntakeTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

    private final SaleFixture sale = sale();
    private final UUID call = Ids.next();

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {Topics.CRM_INTERACTIONS, Topics.TELEPHONY_INTERACTIONS, Topics.MESSAGING_INTERACTIONS})
    void givesAContactToTheStageTheDealWasInWhenItHappened(String topic) {
        // Given
        DealStory deal = sale.deal(Ids.next(), Ids.next())
                .at(MONDAY)
                .opened()
                .at(FRIDAY)
                .moved(2)
                .send();

        // When
        send(topic, 1, deal.clientId, TUESDAY);

        // Then
        await().untilAsserted(() -> assertThat(stageOfTheCall()).isEqualTo(sale.stageId(0)));
    }

    @Test
    void correctsTheStageWhenTheDealIsLearnedOfLater() {
        // Given
        DealStory deal = sale.deal(Ids.next(), Ids.next())
                .at(MONDAY)
                .opened()
                .at(TUESDAY)
                .moved(1);
        send(Topics.TELEPHONY_INTERACTIONS, 1, deal.clientId, FRIDAY);
        await().untilAsserted(() -> assertThat(version()).isEqualTo(1));

        // When
        deal.send();

        // Then
        await().untilAsserted(() -> assertThat(stageOfTheCall()).isEqualTo(sale.stageId(1)));
    }

    @Test
    void keepsTheHighestVersionHoweverTheyArrive() {
        // Given
        UUID client = Ids.next();

        // When
        send(Topics.TELEPHONY_INTERACTIONS, 2, client, TUESDAY);
        await().untilAsserted(() -> assertThat(version()).isEqualTo(2));
        send(Topics.TELEPHONY_INTERACTIONS, 1, null, MONDAY);
        send(Topics.TELEPHONY_INTERACTIONS, 3, client, FRIDAY);

        // Then
        await().untilAsserted(() -> assertThat(version()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "cancelled", "deleted"})
    void takesAContactBackThatIsNoneAnyMore(String happened) {
        // Given
        DealStory deal = sale.deal(Ids.next(), Ids.next()).at(MONDAY).opened().send();
        send(Topics.CRM_INTERACTIONS, 1, deal.clientId, TUESDAY);
        await().untilAsserted(() -> assertThat(stageOfTheCall()).isEqualTo(sale.stageId(0)));

        // When
        send(Topics.CRM_INTERACTIONS, 2, deal.clientId, TUESDAY, happened);

        // Then
        await().untilAsserted(() -> assertThat(version()).isEqualTo(2));
        assertThat(stageOfTheCall()).isNull();
    }

    private void send(String topic, long version, @Nullable UUID client, Instant beganAt) {
        send(topic, version, client, beganAt, "answered");
    }

    private void send(String topic, long version, @Nullable UUID client, Instant beganAt, String happened) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", call);
        data.put("version", version);
        data.put("channel", happened.equals("answered") ? "CALL" : "MEETING");
        data.put("direction", "IN");
        data.put("happened", happened);
        data.put("clientId", client);
        data.put("dealId", null);
        data.put("performerId", null);
        data.put("campaignId", null);
        data.put("beganAt", beganAt.toString());
        data.put("endedAt", null);
        data.put("contactPoint", client == null ? "+48221234567" : null);
        data.put("summary", null);
        String key = client == null ? call.toString() : client.toString();
        Bus.send(Bus.message(topic, key, "interaction-recorded.v1", version, data));
    }

    private long version() {
        return jdbi.withHandle(
                handle -> handle.select("select coalesce(max(version), 0) from contact where id = ?", call)
                        .mapTo(Long.class)
                        .one());
    }

    private @Nullable UUID stageOfTheCall() {
        return jdbi.withHandle(handle -> handle.select("select stage_id from contact_at_stage where id = ?", call)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
    }
}

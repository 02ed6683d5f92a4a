package io.lejek.funnel.intake;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.lejek.backbone.event.Intake;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.funnel.testing.Bus;
import io.lejek.funnel.testing.DealStory;
import io.lejek.funnel.testing.SaleFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class DealIntakeTest {
    private final UUID anna = Ids.next();
    private final SaleFixture sale = sale();

    @Inject
    Jdbi jdbi;

    @Inject
    Intake intake;

    @Inject
    FoldDeals fold;

    @ConfigProperty(name = "mp.messaging.incoming.crm-deals.max.poll.records")
    int batchSize;

    @Test
    void letsAnEventWaitForTheMissingOneBeforeIt() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened().moved(1).moved(2);
        Bus.send(deal.messages.get(0));
        Bus.send(deal.messages.get(2));
        await().untilAsserted(() -> assertThat(pending(deal)).isEqualTo(1));
        await().untilAsserted(
                        () -> given().get("/q/metrics").then().body(containsString("lejek_funnel_pending_events 1.0")));

        // When
        Bus.send(deal.messages.get(1));

        // Then
        await().untilAsserted(() -> assertThat(sequence(deal)).isEqualTo(3));
        assertThat(pending(deal)).isZero();
        assertThat(openDeals()).isEqualTo(1);
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened();
        String key = deal.dealId.toString();

        // When
        Bus.send(new Bus.Message(Topics.DEALS, key, "lejek.deal.opened.v1", 1L, bytes("{broken")));
        Bus.send(new Bus.Message(Topics.DEALS, key, "lejek.deal.opened.v1", 1L, bytes("{\"dealId\":null}")));
        Bus.send(new Bus.Message(
                Topics.DEALS,
                key,
                "lejek.deal.opened.v9",
                1L,
                deal.messages.get(0).data()));
        Bus.send(new Bus.Message(
                Topics.DEALS, key, "lejek.deal.won.v1", 1L, deal.messages.get(0).data()));
        Bus.send(new Bus.Message(
                Topics.DEALS,
                key,
                "lejek.deal.opened.v1",
                null,
                deal.messages.get(0).data()));
        Bus.send(new Bus.Message(Topics.DEALS, key, "lejek.deal.opened.v1", 1L, null));
        deal.send();

        // Then
        await().untilAsserted(() -> assertThat(openDeals()).isEqualTo(1));
        assertThat(parked(key))
                .hasSize(6)
                .anySatisfy(reason -> assertThat(reason).contains("does not know"));
    }

    @Test
    void takesManyEventsIntoOneTransaction() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened().send();
        await().untilAsserted(() -> assertThat(sequence(deal)).isEqualTo(1));
        long before = transactions(deal);
        int events = 5 * batchSize;
        for (int i = 0; i < events; i++) {
            deal.moved(i % 3);
        }

        // When: the intake is held back until all events are in Kafka.
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle ->
                    handle.execute("select * from consumer_offset where consumer = 'funnel-crm-deals' for update"));
            deal.send();
            Bus.flush();
        });

        // Then
        await().untilAsserted(() -> assertThat(sequence(deal)).isEqualTo(events + 1));
        assertThat(batchSize).isEqualTo(1000);
        assertThat(transactions(deal) - before).isLessThanOrEqualTo(2 * 5);
    }

    @Test
    void foldsABatchOnceThatWasGivenToTwoOwners() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened().moved(1);
        TopicPartition partition = new TopicPartition("crm.deals", 77);
        List<ConsumerRecord<String, byte[]>> records = deal.messages.stream()
                .map(message -> record(partition, message))
                .toList();

        // When
        for (int owner = 0; owner < 2; owner++) {
            intake.acceptBatch("crm-deals", new ConsumerRecords<>(Map.of(partition, records), Map.of()), fold::fold);
        }

        // Then
        assertThat(sequence(deal)).isEqualTo(2);
        assertThat(openDeals()).isEqualTo(1);
    }

    @Test
    void givesEachPartitionOfABatchItsOwnShareOfTheFigures() {
        // Given
        DealStory one = sale.deal(anna, Ids.next()).opened();
        DealStory other = sale.deal(anna, Ids.next()).opened();
        TopicPartition first = new TopicPartition("crm.deals", 79);
        TopicPartition second = new TopicPartition("crm.deals", 80);
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> batch = Map.of(
                first, List.of(record(first, one.messages.getFirst())),
                second, List.of(record(second, other.messages.getFirst())));

        // When
        intake.acceptBatch("crm-deals", new ConsumerRecords<>(batch, Map.of()), fold::fold);

        // Then
        assertThat(number("select partition from deal where deal_id = ?", one.dealId))
                .isEqualTo(79);
        assertThat(number("select partition from deal where deal_id = ?", other.dealId))
                .isEqualTo(80);
        assertThat(number("select count(distinct partition) from stage_bucket where type_id = ?", sale.typeId))
                .isEqualTo(2);
        assertThat(openDeals()).isEqualTo(2);
    }

    @Test
    void leavesNothingOfABatchThatWasAbandonedBeforeItsCommit() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened().moved(1);
        TopicPartition partition = new TopicPartition("crm.deals", 78);
        ConsumerRecords<String, byte[]> batch = new ConsumerRecords<>(
                Map.of(
                        partition,
                        deal.messages.stream()
                                .map(message -> record(partition, message))
                                .toList()),
                Map.of());
        int[] attempts = {0};

        // When
        intake.acceptBatch("crm-deals", batch, events -> {
            fold.fold(events);
            if (attempts[0]++ < 2) {
                throw new IllegalStateException("the process dies here");
            }
        });

        // Then
        assertThat(attempts[0]).isEqualTo(3);
        assertThat(sequence(deal)).isEqualTo(2);
        assertThat(openDeals()).isEqualTo(1);
        assertThat(parked(deal.dealId.toString())).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition partition, Bus.Message message) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                partition.topic(), partition.partition(), message.sequence(), message.key(), message.data());
        record.headers().add("ce_type", bytes(message.type()));
        record.headers().add("ce_sequence", bytes(message.sequence().toString()));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int openDeals() {
        return given().auth()
                .oauth2(Tokens.admin())
                .queryParam("typeId", sale.typeId)
                .get("/api/funnel/open")
                .jsonPath()
                .getInt("total.deals");
    }

    private long pending(DealStory deal) {
        return number("select count(*) from pending_event where deal_id = ?", deal.dealId);
    }

    private long sequence(DealStory deal) {
        return number("select coalesce(max(sequence), 0) from deal where deal_id = ?", deal.dealId);
    }

    /** Transactions that changed a figure in the deal's partition. */
    private long transactions(DealStory deal) {
        return number(
                "select p.version from funnel_progress p join deal d on d.partition = p.partition"
                        + " where p.source = 'deals' and d.deal_id = ?",
                deal.dealId);
    }

    private long number(String sql, UUID id) {
        return jdbi.withHandle(
                handle -> handle.select(sql, id).mapTo(Long.class).one());
    }

    private List<String> parked(String key) {
        return jdbi.withHandle(
                handle -> handle.select("select reason from parked_event where convert_from(key, 'UTF8') = ?", key)
                        .mapTo(String.class)
                        .list());
    }
}

package io.lejek.funnel.live;

import static io.lejek.funnel.testing.SaleFixture.sale;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.lejek.funnel.live.EventStream.Heard;
import io.lejek.funnel.testing.DealStory;
import io.lejek.funnel.testing.SaleFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class LiveResourceTest {
    private final UUID anna = Ids.next();
    private final SaleFixture sale = sale();

    @Inject
    Ticker ticker;

    @Inject
    Jdbi jdbi;

    @Test
    void tellsTheStateAtOnceAndEveryChange() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened().send();
        try (EventStream stream = new EventStream(Tokens.manager(anna), null)) {
            await().untilAsserted(() -> assertThat(stream.heard("funnel")).isNotEmpty());
            settle(stream);
            int before = stream.heard("funnel").size();
            Instant start = Instant.now();

            // When
            deal.moved(1).send();

            // Then
            await().untilAsserted(() -> assertThat(stream.heard("funnel")).hasSizeGreaterThan(before));
            Heard tick = stream.heard("funnel").get(before);
            JsonPath data = JsonPath.from(tick.data());
            assertThat(data.getString("version")).isEqualTo(tick.id());
            assertThat(Instant.parse(data.getString("asOf"))).isAfter(start.minusSeconds(1));
        }
    }

    @Test
    void joinsManyChangesIntoFewTicksAndTellsTheLast() {
        // Given
        DealStory deal = sale.deal(anna, Ids.next()).opened();
        for (int i = 0; i < 400; i++) {
            deal.moved(i % 3);
        }
        try (EventStream stream = new EventStream(Tokens.admin(), null)) {
            settle(stream);
            int before = stream.heard("funnel").size();

            // When
            deal.send();

            // Then
            settle(stream);
            List<Heard> ticks = stream.heard("funnel")
                    .subList(before, stream.heard("funnel").size());
            Duration span =
                    Duration.ofNanos(ticks.getLast().nanos() - ticks.getFirst().nanos());
            assertThat(ticks.size()).isLessThanOrEqualTo(2 + (int) (span.toMillis() / 90));
            assertThat(ticks.getLast().id()).isEqualTo(Long.toString(version()));
        }
    }

    @Test
    void tellsNothingThatTheBrowserKnows() {
        // Given
        String known;
        try (EventStream stream = new EventStream(Tokens.admin(), null)) {
            settle(stream);
            known = stream.heard("funnel").getLast().id();
        }

        // When
        try (EventStream again = new EventStream(Tokens.admin(), known)) {
            // Then
            await().untilAsserted(() -> assertThat(again.heard("heartbeat")).isNotEmpty());
            assertThat(again.heard("funnel")).isEmpty();
        }
    }

    @Test
    void tellsWhatAnotherReplicaCommitted() {
        // Given
        try (EventStream stream = new EventStream(Tokens.admin(), null)) {
            settle(stream);
            int before = stream.heard("funnel").size();

            // When
            jdbi.useHandle(handle -> handle.execute(
                    "insert into funnel_progress values ('another replica', 99, 1, null) on conflict (source, partition)"
                            + " do update set version = funnel_progress.version + 1"));

            // Then
            await().untilAsserted(() -> assertThat(stream.heard("funnel")).hasSizeGreaterThan(before));
        }
    }

    @Test
    void keepsABrowserAwakeAndForgetsItWhenItLeaves() {
        // Given
        try (EventStream stream = new EventStream(Tokens.admin(), null)) {
            // When / Then
            await().untilAsserted(() -> assertThat(stream.heard("heartbeat")).hasSizeGreaterThanOrEqualTo(2));
            assertThat(ticker.connected()).isPositive();
        }
        await().untilAsserted(() -> assertThat(ticker.connected()).isZero());
    }

    @Test
    void admitsAdminsHeadsAndManagersAlone() {
        // When / Then
        given().get("/api/funnel/live").then().statusCode(401);
        given().auth().oauth2(Tokens.agent(anna)).get("/api/funnel/live").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.marketer(anna))
                .get("/api/funnel/live")
                .then()
                .statusCode(403);
    }

    /** Waits until all that was sent is folded and told. */
    private void settle(EventStream stream) {
        await().during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stream.heard("funnel"))
                        .last()
                        .extracting(Heard::id)
                        .isEqualTo(Long.toString(version())));
    }

    private long version() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(version), 0) from funnel_progress")
                .mapTo(Long.class)
                .one());
    }
}

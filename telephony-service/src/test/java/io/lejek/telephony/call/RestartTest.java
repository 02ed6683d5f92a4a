package io.lejek.telephony.call;

import static io.lejek.telephony.call.Office.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.pbx.Bridge;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk that is gone in the middle of a call, as after kill -9, and the one that follows it on the same journal. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class RestartTest {
    private static final NumberPlan PLAN = new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("[1-4]\\d{2}"), "");

    @Inject
    CallDesks desks;

    @Inject
    CallLog calls;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 9})
    void finishesACallThatBeganBeforeTheRestart(int said) {
        // Given
        String pbx = "restarted-" + UUID.randomUUID();
        List<PbxEvent> events = now("inbound-answered");
        CallDesk killed = opened(pbx, Instant.EPOCH);
        events.subList(0, said).forEach(killed::take);
        await().untilAsserted(() -> assertThat(journaled(pbx)).isEqualTo(said));
        killed.tick();
        // When
        CallDesk next = opened(pbx, killed.openSince());
        events.subList(said, events.size()).forEach(next::take);
        // Then
        await().untilAsserted(() -> {
            next.tick();
            assertThat(recorded(pbx)).singleElement().satisfies(call -> {
                assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
                assertThat(call.talkSeconds()).isBetween(1L, 3L);
                assertThat(call.endCertain()).isTrue();
            });
        });
        next.close();
        killed.close();
    }

    @Test
    void needsTheJournalSinceTheOldestCallThatIsNotRecordedYet() {
        // Given
        String pbx = "since-" + UUID.randomUUID();
        CallDesk desk = opened(pbx, Instant.EPOCH);
        Instant before = clock.instant().minus(Duration.ofMinutes(2));
        desk.tick();
        assertThat(desk.openSince()).isAfter(before);
        List<PbxEvent> events = now("inbound-answered");
        // When
        events.subList(0, 4).forEach(desk::take);
        // Then
        await().untilAsserted(() -> {
            desk.tick();
            assertThat(desk.openSince()).isBefore(events.getFirst().at());
        });
        desk.close();
    }

    @Test
    void writesNothingDownOfAListThatSaysWhatIsKnown() {
        // Given
        String pbx = "listed-" + UUID.randomUUID();
        List<PbxEvent> events = now("inbound-answered");
        CallDesk desk = opened(pbx, Instant.EPOCH);
        int connected = lastBridgeEntered(events) + 1;
        events.subList(0, connected).forEach(desk::take);
        await().untilAsserted(() -> assertThat(journaled(pbx)).isEqualTo(connected));
        // When
        Instant now = clock.instant();
        desk.take(new Resync(now, now, null, listed(events.subList(0, connected), now)));
        events.subList(connected, events.size()).forEach(desk::take);
        // Then
        await().untilAsserted(() -> {
            desk.tick();
            assertThat(recorded(pbx))
                    .singleElement()
                    .satisfies(call -> assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED));
        });
        assertThat(journaled(pbx)).isEqualTo(events.size());
        desk.close();
    }

    /** What the PBX would list after these events. */
    private static List<PbxEvent.LegListed> listed(List<PbxEvent> events, Instant at) {
        Map<String, PbxEvent.LegListed> channels = new LinkedHashMap<>();
        for (PbxEvent event : events) {
            if (event instanceof PbxEvent.BridgeEntered(Instant since, Channel channel, Bridge bridge)) {
                channels.put(event.leg(), new PbxEvent.LegListed(at, channel, bridge.id(), since, false));
            }
        }
        return List.copyOf(channels.values());
    }

    @Test
    void recordsNothingTwiceWhenItStartsAgain() {
        // Given
        String pbx = "again-" + UUID.randomUUID();
        CallDesk first = opened(pbx, Instant.EPOCH);
        now("inbound-answered").forEach(first::take);
        await().untilAsserted(() -> {
            first.tick();
            assertThat(recorded(pbx)).hasSize(1);
        });
        first.close();
        // When
        CallDesk second = opened(pbx, first.openSince());
        await().during(Duration.ofMillis(500)).untilAsserted(() -> {
            second.tick();
            // Then
            assertThat(recorded(pbx))
                    .singleElement()
                    .satisfies(call -> assertThat(call.version()).isEqualTo(1));
        });
        second.close();
    }

    @Test
    void closesWhatEndedWhileNobodyListened() {
        // Given
        String pbx = "away-" + UUID.randomUUID();
        List<PbxEvent> events = now("outbound-answered");
        CallDesk killed = opened(pbx, Instant.EPOCH);
        int connected = lastBridgeEntered(events) + 1;
        events.subList(0, connected).forEach(killed::take);
        await().untilAsserted(() -> assertThat(journaled(pbx)).isEqualTo(connected));
        Instant aliveUntil = clock.instant();
        killed.tick();
        // When
        CallDesk next = opened(pbx, killed.openSince());
        next.take(new Resync(clock.instant(), clock.instant(), aliveUntil, List.of()));
        // Then
        await().untilAsserted(() -> {
            next.tick();
            assertThat(recorded(pbx)).singleElement().satisfies(call -> {
                assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
                assertThat(call.endedAt()).isEqualTo(aliveUntil);
                assertThat(call.endCertain()).isFalse();
            });
        });
        next.close();
        killed.close();
    }

    /** A desk that has read its journal since then. */
    private CallDesk opened(String pbx, Instant since) {
        CallDesk desk = desks.open(pbx, PLAN);
        desk.rebuild(since);
        return desk;
    }

    private List<CallView> recorded(String pbx) {
        return calls.page(new Scope.All(), new CallFilter(), 200, null).items().stream()
                .filter(call -> call.pbx().equals(pbx))
                .toList();
    }

    private int journaled(String pbx) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from pbx_event where pbx = :pbx")
                .bind("pbx", pbx)
                .mapTo(Integer.class)
                .one());
    }

    private static int lastBridgeEntered(List<PbxEvent> events) {
        return IntStream.range(0, events.size())
                .filter(i -> events.get(i) instanceof PbxEvent.BridgeEntered)
                .max()
                .orElseThrow();
    }

    /** A capture as if it ended now: the journal is read for a day back. */
    private List<PbxEvent> now(String capture) {
        List<PbxEvent> events = Capture.events(capture);
        Duration later = Duration.between(events.getLast().at(), clock.instant());
        return events.stream().map(event -> Capture.later(event, later)).toList();
    }
}

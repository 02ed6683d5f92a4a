package io.lejek.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.acceptance.Mailbox.Letter;
import io.lejek.local.demo.DemoBase;
import io.lejek.local.demo.DemoTraffic;
import io.lejek.local.pbx.CallPlan;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service, Kafka and PostgreSQL are killed in turn while the demo's traffic runs; then every count is compared. */
class NothingIsLostOrDoubledIT {
    private static final List<String> VICTIMS = List.of("telephony", "messaging", "crm", "funnel", "kafka", "postgres");
    private static final String PASSWORD = "acceptance-password";

    @TempDir
    Path folder;

    private final AtomicLong played = new AtomicLong();

    @Test
    void everyCountAgreesWithItsSourceAfterEachPartWasKilled() throws InterruptedException {
        try (LocalStack stack = LocalStack.start(Settings.ephemeral(folder))) {
            // Given
            Api admin =
                    Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Administrator", PASSWORD);
            DemoBase base = new DemoBase(stack.address(), admin, PASSWORD, Clock.systemUTC());
            base.load();

            // When
            try (TrialPbxLine line = stack.trialPbx(heard -> {});
                    DemoTraffic traffic =
                            DemoTraffic.start(base, plan -> play(line, plan), Duration.ofMillis(250), 2)) {
                for (String victim : VICTIMS) {
                    awaitMoreOf(traffic);
                    stack.kill(victim);
                    stack.awaitHealthy(Duration.ofSeconds(90));
                }
                awaitMoreOf(traffic);
            }

            // Then
            Databases databases = new Databases(stack.settings());
            await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertQuiet(databases));
            assertCallsAgree(databases);
            assertLettersAgree(databases, new Mailbox(stack.mailbox()).letters());
            assertDealEventsAgree(databases);
            assertFunnelAgrees(databases, admin.get("/api/funnel/open"));
        }
    }

    /** As the demo plans it, but too long to begin and end while a service restarts: the PBX repeats nothing. */
    private void play(TrialPbxLine line, CallPlan plan) {
        CallPlan.Outcome outcome =
                plan.outcome() == CallPlan.Outcome.BUSY ? CallPlan.Outcome.NO_ANSWER : plan.outcome();
        line.play(new CallPlan(
                plan.direction(),
                plan.outside(),
                plan.extension(),
                outcome,
                Duration.ofSeconds(outcome == CallPlan.Outcome.ANSWERED ? 5 : 30),
                Duration.ofSeconds(25)));
        played.incrementAndGet();
    }

    private static void awaitMoreOf(DemoTraffic traffic) {
        DemoTraffic.Tally before = traffic.tally();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(traffic.tally().calls()).isGreaterThan(before.calls() + 6);
            assertThat(traffic.tally().moves()).isGreaterThan(before.moves() + 2);
        });
    }

    private void assertQuiet(Databases databases) {
        assertThat(databases.count("select count(*) from telephony.call")).isGreaterThanOrEqualTo(played.get());
        for (String schema : List.of("crm", "telephony", "messaging")) {
            assertThat(databases.count("select count(*) from %s.outbox".formatted(schema)))
                    .as("outbox of " + schema)
                    .isZero();
        }
        assertThat(
                        databases.count(
                                "select count(*) from messaging.message where state in ('READY', 'CLAIMED', 'INFLIGHT', 'DEFERRED')"))
                .as("open letters")
                .isZero();
        assertThat(databases.count("select coalesce(sum(sequence), 0) from funnel.deal"))
                .isEqualTo(databases.count("select coalesce(sum(sequence), 0) from crm.deal"));
        assertThat(databases.count("select count(*) from funnel.contact"))
                .isEqualTo(databases.count("select count(*) from crm.interaction"));
    }

    private void assertCallsAgree(Databases databases) {
        long recorded = databases.count("select count(*) from telephony.call");
        long onTimelines = databases.count(
                "select count(*) from crm.interaction where channel = 'CALL' and source = 'telephony.interactions'");
        long inFunnel = databases.count(
                "select count(*) from funnel.contact c join telephony.call t on t.id = c.id where c.channel = 'CALL'");
        System.out.printf(
                "calls: %d played by the PBX, %d recorded, %d on timelines, %d in the funnel%n",
                played.get(), recorded, onTimelines, inFunnel);
        assertThat(List.of(recorded, onTimelines, inFunnel)).containsOnly(played.get());
    }

    private static void assertLettersAgree(Databases databases, List<Letter> letters) {
        List<String> arrived = letters.stream().map(Letter::messageId).sorted().toList();
        List<String> accepted =
                databases.texts("select rfc_message_id from messaging.message where state = 'ACCEPTED' order by 1");
        List<String> unknown =
                databases.texts("select rfc_message_id from messaging.message where state = 'UNKNOWN' order by 1");
        long onTimelines = databases.count(
                "select count(*) from crm.interaction where channel = 'EMAIL' and happened = 'sent' and source = 'messaging.interactions'");
        System.out.printf(
                "letters: %d in the mailbox, %d accepted, %d unknown, %d on timelines%n",
                arrived.size(), accepted.size(), unknown.size(), onTimelines);
        assertThat(arrived).doesNotHaveDuplicates().containsAll(accepted);
        List<String> uncertain = new ArrayList<>(arrived);
        uncertain.removeAll(accepted);
        assertThat(unknown).containsAll(uncertain);
        assertThat(onTimelines).isEqualTo(accepted.size());
    }

    private static void assertDealEventsAgree(Databases databases) {
        long written = databases.count("select sum(sequence) from crm.deal");
        long folded = databases.count("select sum(sequence) from funnel.deal");
        long waiting = databases.count("select count(*) from funnel.pending_event");
        System.out.printf("deal events: %d written, %d folded, %d waiting%n", written, folded, waiting);
        assertThat(folded).isEqualTo(written);
        assertThat(waiting).isZero();
        for (String schema : List.of("crm", "telephony", "messaging", "funnel")) {
            assertThat(databases.count("select count(*) from %s.parked_event".formatted(schema)))
                    .as("parked in " + schema)
                    .isZero();
        }
    }

    private static void assertFunnelAgrees(Databases databases, JsonNode funnel) {
        TreeMap<String, String> shown = new TreeMap<>();
        for (JsonNode stage : funnel.path("stages")) {
            if (stage.path("deals").asLong() > 0) {
                shown.put(
                        stage.path("stageId").asText(),
                        figures(
                                stage.path("deals").asLong(),
                                stage.path("potentialMinor").asLong()));
            }
        }
        TreeMap<String, String> stored = new TreeMap<>();
        databases.texts("""
                        select stage_id || ' ' || count(*) || ' ' || sum(amount_minor)
                        from crm.deal where outcome = 'OPEN' group by stage_id
                        """).forEach(row -> {
            String[] cells = row.split(" ");
            stored.put(cells[0], figures(Long.parseLong(cells[1]), Long.parseLong(cells[2])));
        });
        System.out.printf("funnel: %s%n", shown.values());
        assertThat(shown).isEqualTo(stored);
    }

    private static String figures(long deals, long potential) {
        return deals + " deals, " + potential;
    }
}

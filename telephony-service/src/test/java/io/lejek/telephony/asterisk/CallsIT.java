package io.lejek.telephony.asterisk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every way a call can go becomes one record and one interaction, as a real Asterisk tells it. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(Office.class)
class CallsIT extends AgainstRealAsterisk {

    /** Asterisk's rows are of pairs: of two guests the one who came later has a row that ends with his coming. */
    private static final String CONFERENCES = "9";
    /** The conference is two calls: each of its guests has his own. */
    private static final int MORE_CALLS = 1;

    @Test
    void everyCallBecomesOneRecord() throws Exception {
        // Given
        List<PlayedCall> table = PlayedCall.table();
        Set<String> recordsBefore = ids(CallRecord.all());
        Set<String> detailsBefore =
                asterisk.callDetails().stream().map(CallDetail::uniqueid).collect(Collectors.toSet());
        // When
        playAll(table);
        // Then
        within(60)
                .untilAsserted(() ->
                        assertThat(newRecords(recordsBefore)).hasSizeGreaterThanOrEqualTo(table.size() + MORE_CALLS));
        awaitChannels(0);
        SoftAssertions softly = new SoftAssertions();
        table.forEach(call -> check(softly, call));
        List<CallRecord> records = newRecords(recordsBefore);
        System.out.println(PlayedCall.print(records));
        compareWithDetails(
                softly,
                records,
                asterisk.callDetails().stream()
                        .filter(detail -> !detailsBefore.contains(detail.uniqueid()))
                        .toList());
        softly.assertThat(records).as("one record of each call").hasSize(table.size() + MORE_CALLS);
        softly.assertAll();
    }

    private void playAll(List<PlayedCall> table) throws Exception {
        List<Future<?>> played = new ArrayList<>();
        try (Hand hand = asterisk.hand();
                ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            PlayedCall.Stage stage = new PlayedCall.Stage(world, hand);
            table.forEach(call -> played.add(players.submit(() -> call.play(stage))));
        }
        for (Future<?> call : played) {
            call.get();
        }
    }

    private static Set<String> ids(List<CallRecord> records) {
        return records.stream().map(CallRecord::id).collect(Collectors.toSet());
    }

    private static List<CallRecord> newRecords(Set<String> before) {
        return CallRecord.all().stream()
                .filter(record -> !before.contains(record.id()))
                .toList();
    }

    /** Each channel that Asterisk wrote down is part of one record, and begins and ends with it. */
    private static void compareWithDetails(SoftAssertions softly, List<CallRecord> records, List<CallDetail> details) {
        Map<String, List<CallRecord>> byLeg = new HashMap<>();
        records.forEach(record -> record.legs()
                .forEach(leg ->
                        byLeg.computeIfAbsent(leg, any -> new ArrayList<>()).add(record)));
        Map<CallRecord, List<CallDetail>> byRecord = new HashMap<>();
        for (CallDetail detail : details) {
            List<CallRecord> owners = byLeg.getOrDefault(detail.uniqueid(), List.of());
            softly.assertThat(owners).as("records of Asterisk's %s", detail).hasSize(1);
            owners.forEach(owner ->
                    byRecord.computeIfAbsent(owner, any -> new ArrayList<>()).add(detail));
        }
        softly.assertThat(byRecord.keySet())
                .as("records that Asterisk wrote down, too")
                .hasSameSizeAs(records);
        Duration ours = Duration.ZERO;
        Duration theirs = Duration.ZERO;
        for (Map.Entry<CallRecord, List<CallDetail>> entry : byRecord.entrySet()) {
            CallRecord record = entry.getKey();
            Duration here = record.lasted();
            Instant start = entry.getValue().stream()
                    .map(CallDetail::start)
                    .min(Instant::compareTo)
                    .orElseThrow();
            Instant end = entry.getValue().stream()
                    .map(CallDetail::end)
                    .max(Instant::compareTo)
                    .orElseThrow();
            Duration there = Duration.between(start, end);
            if (entry.getValue().getFirst().called().startsWith(CONFERENCES)) {
                continue;
            }
            softly.assertThat(here.minus(there).abs())
                    .as("%s took %s in %s", record, there, entry.getValue())
                    .isLessThan(ofSeconds(2));
            ours = ours.plus(here);
            theirs = theirs.plus(there);
        }
        System.out.printf(
                "records of Lejek %d, %s in all | rows of Asterisk's own detail records %d, %s in all%n",
                records.size(), ours, details.size(), theirs);
    }

    private void check(SoftAssertions softly, PlayedCall played) {
        List<CallRecord> records = CallRecord.of(played.own());
        softly.assertThat(records).as(played.name()).hasSize(1);
        if (records.size() != 1) {
            return;
        }
        CallRecord call = records.getFirst();
        softly.assertThat(call.direction() + " " + call.outcome())
                .as(played.name())
                .isEqualTo(played.direction() + " " + played.outcome());
        softly.assertThat(call.callerNumber()).as("%s: caller", played).isEqualTo(played.caller());
        softly.assertThat(call.calledNumber()).as("%s: called", played).isIn(played.called(), office(played.called()));
        softly.assertThat(call.extension()).as("%s: extension", played).isEqualTo(played.extension());
        softly.assertThat(call.answeredAt() != null).as("%s: answered", played).isEqualTo(played.talks());
        softly.assertThat(call.talkSeconds())
                .as("%s: talked", played)
                .isBetween(played.talks() ? 1L : 0L, played.talks() ? 12L : 0L);
        softly.assertThat(call.endCertain()).as("%s: certain end", played).isTrue();
        checkInteraction(softly, played, call);
    }

    private void checkInteraction(SoftAssertions softly, PlayedCall played, CallRecord call) {
        within(10)
                .untilAsserted(() -> assertThat(topics.interactionsOf(call.id()))
                        .as("%s: interaction", played)
                        .hasSize(1));
        JsonNode interaction = topics.interactionsOf(call.id()).getFirst();
        softly.assertThat(interaction.path("channel").asText()).isEqualTo("CALL");
        softly.assertThat(interaction.path("direction").asText())
                .as("%s: direction of the interaction", played)
                .isEqualTo(played.direction());
        softly.assertThat(interaction.path("happened").asText())
                .as("%s: what happened", played)
                .isEqualTo(played.happened());
        softly.assertThat(interaction.path("version").asLong()).isEqualTo(call.version());
    }

    private static String office(String extension) {
        return "+442079460" + extension;
    }
}

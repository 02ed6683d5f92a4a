package io.lejek.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every way a call can go becomes one record and one interaction, as a real Asterisk tells it. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(Office.class)
class CallsIT extends AgainstRealAsterisk {

    @Test
    void everyCallBecomesOneRecord() {
        // Given
        List<PlayedCall> table = PlayedCall.table();
        int recordsBefore = CallRecord.all().size();
        Set<String> detailsBefore = detailedCalls();
        // When
        table.forEach(call -> call.play(world));
        // Then
        within(40).untilAsserted(() -> assertThat(CallRecord.all()).hasSize(recordsBefore + table.size()));
        SoftAssertions softly = new SoftAssertions();
        table.forEach(call -> check(softly, call));
        softly.assertAll();
        awaitChannels(0);
        Set<String> detailed = detailedCalls();
        detailed.removeAll(detailsBefore);
        System.out.printf(
                "%s%ncalls played %d | records of Lejek %d | calls in Asterisk's own detail records %d%n",
                PlayedCall.print(CallRecord.all().subList(0, table.size())),
                table.size(),
                CallRecord.all().size() - recordsBefore,
                detailed.size());
        assertThat(detailed).as("the calls that Asterisk itself wrote down").hasSize(table.size());
        assertThat(CallRecord.all()).as("nothing came twice").hasSize(recordsBefore + table.size());
    }

    /** The channels of the callers; a ring group has a row for each phone, all with the caller's. */
    private Set<String> detailedCalls() {
        return asterisk.callDetails().stream().map(CallDetail::uniqueid).collect(Collectors.toSet());
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
                .isBetween(played.talks() ? 1L : 0L, played.talks() ? 4L : 0L);
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
                .isEqualTo(played.outcome().toLowerCase(Locale.ROOT).replace('_', '-'));
        softly.assertThat(interaction.path("version").asLong()).isEqualTo(call.version());
    }

    private static String office(String extension) {
        return "+442079460" + extension;
    }
}

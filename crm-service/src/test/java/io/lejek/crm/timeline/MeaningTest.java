package io.lejek.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.id.Ids;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    @ParameterizedTest
    @CsvSource({
        "CALL, IN, answered, SPOKEN, true",
        "CALL, OUT, answered, SPOKEN, true",
        "CALL, INTERNAL, answered, NOTHING, true",
        "CALL, IN, missed, MISSED, false",
        "CALL, IN, busy, MISSED, false",
        "CALL, IN, no-answer, MISSED, false",
        "CALL, IN, cancelled, MISSED, false",
        "CALL, IN, failed, NOTHING, false",
        "CALL, OUT, no-answer, NOTHING, false",
        "EMAIL, OUT, sent, NOTHING, true",
        "EMAIL, OUT, rejected, NOTHING, false",
        "EMAIL, IN, unsubscribed, UNSUBSCRIBED, false",
        "CALL, OUT, unsubscribed, UNSUBSCRIBED, true",
        "CALL, OUT, interested, SPOKEN, true",
        "CALL, OUT, refused, SPOKEN, true",
        "SMS, IN, replied, REPLIED, true",
        "EMAIL, OUT, replied, REPLIED, true",
        "MEETING, , held, NOTHING, true",
        "NOTE, , noted, NOTHING, false",
    })
    void tellsWhatAnInteractionMeans(
            Channel channel, Direction direction, String happened, Meaning meaning, boolean contact) {
        // Given
        InteractionRecorded interaction = new InteractionRecorded(
                Ids.next(),
                1,
                channel,
                direction,
                happened,
                Ids.next(),
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null);

        // When
        Meaning read = Meaning.of(interaction);

        // Then
        assertThat(read).isEqualTo(meaning);
        assertThat(Meaning.contact(channel, happened)).isEqualTo(contact);
    }
}

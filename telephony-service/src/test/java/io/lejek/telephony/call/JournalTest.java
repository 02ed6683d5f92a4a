package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.PbxEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class JournalTest {
    private static final List<String> NAMES = List.of(
            "Zażółć gęślą jaźń", "O'Neill \\ \"Sons\"", "\\n\\t\\.", "{1,2}", "\u2028 \ud83d\ude00", "null", "\\\\");

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Test
    void givesBackWhatWasSaidInTheOrderInWhichItWasSaid() {
        // Given
        String pbx = "journal-" + UUID.randomUUID();
        Random random = new Random(20261128);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<List<PbxEvent>> pages =
                Stream.generate(() -> page(random, now)).limit(20).toList();

        // When
        pages.forEach(page -> journal.append(pbx, page));

        // Then
        assertThat(journal.unfinished(pbx, Instant.EPOCH, Instant.EPOCH))
                .isEqualTo(pages.stream().flatMap(List::stream).toList());
    }

    @Test
    void takesAWholePage() {
        // Given
        String pbx = "journal-" + UUID.randomUUID();
        Random random = new Random(1);
        List<PbxEvent> page = Stream.generate(
                        () -> event(random, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .limit(Journal.PAGE)
                .toList();

        // When
        journal.append(pbx, page);
        journal.append(pbx, page.subList(0, 10));

        // Then
        assertThat(journal.unfinished(pbx, Instant.EPOCH, Instant.EPOCH))
                .isEqualTo(Stream.concat(page.stream(), page.stream().limit(10)).toList());
    }

    private static List<PbxEvent> page(Random random, Instant at) {
        return Stream.generate(() -> event(random, at))
                .limit(1 + random.nextInt(30))
                .toList();
    }

    private static PbxEvent event(Random random, Instant at) {
        String leg = "leg\\\t\n" + random.nextInt(5);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Channel channel = new Channel(leg, null, name, random.nextInt(7), name, null, "101");
        return random.nextBoolean() ? new PbxEvent.LegChanged(at, channel) : new PbxEvent.LegHungUp(at, channel, 16);
    }
}

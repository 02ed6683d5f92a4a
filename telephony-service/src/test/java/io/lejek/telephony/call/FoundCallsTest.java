package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that had begun before anything was heard of them: the PBX names their channels when it is asked. */
class FoundCallsTest {
    private static final String TRUNK = listed("PJSIP/trunk-00000001", "1.1", "Dial", "101", "00:00:07");
    private static final String DESK = listed("PJSIP/101-00000002", "1.2", "AppDial", "", "00:00:07");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void knowsWhoCalledAndWhoWasCalledInAnyOrderOfTheList(boolean deskFirst) {
        // Given
        CallAssembler assembler = CallFixture.assembler();
        List<PbxEvent.LegListed> channels = Capture.eventsOf(deskFirst ? DESK + TRUNK : TRUNK + DESK).stream()
                .map(PbxEvent.LegListed.class::cast)
                .toList();
        Instant asked = channels.getFirst().at();
        Instant gone = asked.plusSeconds(10);
        // When
        assembler.apply(new Resync(asked, asked, null, channels));
        assembler.apply(new Resync(gone, gone, gone, List.of()));
        List<CallEffect> effects = assembler.tick(gone.plus(CallFixture.QUIET));
        // Then
        assertThat(effects.stream().filter(CallEnded.class::isInstance).map(effect -> ((CallEnded) effect).facts()))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.direction()).isEqualTo(Direction.IN);
                    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
                    assertThat(call.extension()).isEqualTo("101");
                    assertThat(call.key()).isEqualTo("1.1");
                });
    }

    @Test
    void knowsWhoCalledWhenTheListOvertakesTheEvents() {
        // Given
        CallAssembler assembler = CallFixture.assembler();
        List<PbxEvent> events = Capture.events("inbound-answered");
        Channel caller = ((PbxEvent.LegBegan) events.getFirst()).channel();
        Instant asked = events.getFirst().at().plusMillis(900);
        PbxEvent.LegListed listed = new PbxEvent.LegListed(asked, caller, null, asked, false);
        // When
        assembler.apply(new Resync(asked, asked, null, List.of(listed)));
        events.forEach(assembler::apply);
        List<CallEffect> effects = assembler.tick(events.getLast().at().plus(CallFixture.QUIET));
        // Then
        assertThat(effects)
                .filteredOn(CallEnded.class::isInstance)
                .singleElement()
                .satisfies(
                        effect -> assertThat(((CallEnded) effect).facts().key()).isEqualTo(caller.uniqueId()));
    }

    @Test
    void knowsWhoCalledWhenTheBeginningWasNotHeard() {
        // Given
        List<PbxEvent> events = Capture.events("inbound-answered");
        Channel caller = ((PbxEvent.LegBegan) events.getFirst()).channel();
        int called = IntStream.range(0, events.size())
                .filter(i -> events.get(i) instanceof PbxEvent.LegChanged changed
                        && !changed.channel().uniqueId().equals(caller.uniqueId()))
                .findFirst()
                .orElseThrow();
        // When
        CallFixture.Heard heard = CallFixture.play(events.subList(called, events.size()));
        // Then
        assertThat(heard.calls()).singleElement().satisfies(call -> {
            assertThat(call.key()).isEqualTo(caller.uniqueId());
            assertThat(call.direction()).isEqualTo(Direction.IN);
        });
    }

    private static String listed(String channel, String uniqueId, String application, String exten, String age) {
        return Stream.of(
                                "Event: CoreShowChannel",
                                "Channel: " + channel,
                                "Uniqueid: " + uniqueId,
                                "Linkedid: 1.1",
                                "ChannelState: 6",
                                "CallerIDNum: " + (exten.isEmpty() ? "101" : "+447700900001"),
                                "Exten: " + exten,
                                "Application: " + application,
                                "BridgeId: b-1",
                                "Duration: " + age)
                        .reduce("", (text, line) -> text + line + "\r\n")
                + "\r\n";
    }
}

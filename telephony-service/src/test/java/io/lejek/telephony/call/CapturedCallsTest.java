package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.call.CallFixture.Heard;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real Asterisk said about each kind of call, and the one record that it comes to. */
class CapturedCallsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            inbound-answered,                   IN,       ANSWERED,  +447700900001, +442079460101, 101, 1, 2
            inbound-answered-desk-hangs-up,     IN,       ANSWERED,  +447700900001, +442079460101, 101, 1, 2
            inbound-no-answer,                  IN,       MISSED,    +447700900001, +442079460101, 101, 4, 0
            inbound-given-up,                   IN,       MISSED,    +447700900001, +442079460101, 101, 2, 0
            inbound-busy,                       IN,       BUSY,      +447700900001, +442079460101, 101, 0, 0
            inbound-rejected,                   IN,       BUSY,      +447700900001, +442079460101, 101, 1, 0
            inbound-desk-unplugged,             IN,       FAILED,    +447700900001, +442079460105, ,    0, 0
            outbound-answered,                  OUT,      ANSWERED,  101, +447700900002, 101, 1, 2
            outbound-busy,                      OUT,      BUSY,      101, +447700900002, 101, 0, 0
            outbound-no-answer,                 OUT,      NO_ANSWER, 101, +447700900002, 101, 6, 0
            outbound-given-up,                  OUT,      CANCELLED, 101, +447700900002, 101, 2, 0
            outbound-rejected,                  OUT,      BUSY,      101, +447700900002, 101, 1, 0
            outbound-no-such-number,            OUT,      FAILED,    101, +447700900099, 101, 0, 0
            internal-answered,                  INTERNAL, ANSWERED,  101, 102, 101, 1, 2
            internal-no-answer,                 INTERNAL, NO_ANSWER, 101, 102, 101, 4, 0
            internal-busy,                      INTERNAL, BUSY,      101, 102, 101, 0, 0
            internal-given-up,                  INTERNAL, CANCELLED, 101, 102, 101, 2, 0
            click-to-call-answered,             OUT,      ANSWERED,  101, +447700900002, 101, 2, 2
            click-to-call-busy,                 OUT,      BUSY,      101, +447700900002, 101, 1, 0
            ring-group-answered,                IN,       ANSWERED,  +447700900001, +442079460201, 102, 1, 3
            ring-group-no-answer,               IN,       MISSED,    +447700900001, +442079460201, ,    4, 0
            queue-answered,                     IN,       ANSWERED,  +447700900001, +442079460300, 102, 1, 5
            queue-given-up,                     IN,       ABANDONED,   +447700900001, +442079460300, ,    4, 0
            menu-answered,                      IN,       ANSWERED,  +447700900001, +442079460401, 101, 2, 2
            menu-no-answer,                     IN,       MISSED,    +447700900001, +442079460401, 101, 5, 0
            menu-hung-up,                       IN,       ANNOUNCEMENT, +447700900001, +442079460410, , 0, 0
            queue-nobody-in-time,               IN,       MISSED,    +447700900001, +442079460310, 110, 10, 0
            mailbox,                            IN,       VOICEMAIL, +447700900001, +442079460510, 110, 4, 0
            recorded,                           IN,       ANSWERED,  +447700900001, +442079460110, 110, 1, 2
            transfer-unasked,                   IN,       ANSWERED,  +447700900001, +442079460110, 111, 0, 2
            transfer-unasked-to-nobody,         IN,       ANSWERED,  +447700900001, +442079460110, 110, 0, 0
            transfer-by-the-caller,             OUT,      ANSWERED,  110, +447700900002, 110, 0, 2
            transfer-after-consultation,        IN,       ANSWERED,  +447700900001, +442079460110, 111, 0, 4
            picked-up,                          IN,       ANSWERED,  +447700900001, +442079460110, 111, 0, 3
            parked-and-fetched,                 IN,       ANSWERED,  +447700900001, +442079460110, 111, 0, 2
            parked-and-returned,                IN,       ANSWERED,  +447700900001, +442079460110, 110, 0, 3
            ring-group-of-locals,               IN,       ANSWERED,  +447700900001, +442079460610, 111, 1, 3
            forwarded-to-a-mobile,              IN,       ANSWERED,  +447700900001, +442079460810, , 1, 3
            dialler-of-locals,                  OUT,      ANSWERED,  110, +447700900002, 110, 1, 2
            """)
    void makesOneRecordOfACapture(
            String capture,
            Direction direction,
            Outcome outcome,
            String caller,
            String called,
            String extension,
            long waited,
            long talked) {
        // Given
        List<PbxEvent> events = Capture.events(capture);
        // When
        Heard heard = CallFixture.play(events);
        // Then
        assertThat(heard.calls()).singleElement().satisfies(call -> {
            assertThat(call.direction()).isEqualTo(direction);
            assertThat(call.outcome()).isEqualTo(outcome);
            assertThat(call.callerNumber()).isEqualTo(caller);
            assertThat(call.calledNumber()).isEqualTo(called);
            assertThat(call.extension()).isEqualTo(extension);
            assertThat(call.waitSeconds()).isBetween(waited - 1, waited + 1);
            assertThat(call.talkSeconds()).isBetween(talked - 1, talked + 1);
            assertThat(call.endCertain()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inbound-answered            | outside+101                             | -                              | CALLER
            inbound-answered-desk-hangs-up | outside+101                          | -                              | CALLED
            inbound-no-answer           | -                                       | -                              | PBX
            inbound-given-up            | -                                       | -                              | CALLER
            ring-group-of-locals        | outside+111                             | -                              | CALLER
            forwarded-to-a-mobile       | outside+outside                         | -                              | CALLER
            dialler-of-locals           | 110+outside                             | -                              | CALLED
            queue-answered              | outside+102                             | QUEUED, LEFT_QUEUE             | CALLER
            queue-given-up              | -                                       | QUEUED, ABANDONED_QUEUE        | CALLER
            queue-nobody-in-time        | -                                       | QUEUED, LEFT_QUEUE             | PBX
            mailbox                     | -                                       | VOICEMAIL                      | CALLER
            recorded                    | outside+110                             | RECORDED                       | CALLER
            transfer-unasked            | outside+110, outside+111                | TRANSFERRED                    | CALLED
            transfer-unasked-to-nobody  | outside+110                             | TRANSFERRED                    | PBX
            transfer-by-the-caller      | 110+outside, outside+111                | TRANSFERRED                    | CALLED
            transfer-after-consultation | outside+110, 110+111, outside+111       | TRANSFERRED_AFTER_CONSULTATION | CALLED
            picked-up                   | outside+111                             | PICKED_UP                      | CALLER
            parked-and-fetched          | outside+110, outside+111                | PARKED, PICKED_UP              | CALLED
            parked-and-returned         | outside+110, outside+110                | PARKED                         | CALLED
            """)
    void tellsWhoTalkedToWhomAndWhereTheCallWent(String capture, String talks, String steps, HungUpBy hungUpBy) {
        // Given
        List<PbxEvent> events = Capture.events(capture);
        // When
        CallFacts call = CallFixture.play(events).calls().getFirst();
        // Then
        assertThat(list(call.story().talks().stream().map(talk -> whoTalked(call, talk))))
                .isEqualTo(talks);
        assertThat(list(call.story().steps().stream().map(step -> step.kind().name())))
                .isEqualTo(steps);
        assertThat(call.hungUpBy()).isEqualTo(hungUpBy);
    }

    @Test
    void countsWhoIsLeftWaitingByAConsultationAsHeld() {
        // Given
        List<PbxEvent> events = Capture.events("transfer-after-consultation");
        // When
        CallFacts call = CallFixture.play(events).calls().getFirst();
        // Then
        Duration whole = Duration.between(
                call.answeredAt(), call.story().talks().getLast().to());
        assertThat(call.holdSeconds()).isBetween(3L, 6L);
        assertThat(call.talkSeconds() + call.holdSeconds()).isBetween(whole.toSeconds() - 1, whole.toSeconds());
        assertThat(call.story().legs())
                .filteredOn(leg -> "110".equals(leg.extension()))
                .singleElement()
                .satisfies(leg -> assertThat(leg.talkSeconds())
                        .as("with the caller and in the consultation")
                        .isBetween(2L, 5L));
    }

    @Test
    void keepsStrangersInAConferenceApart() {
        // Given
        List<PbxEvent> events = Capture.events("conference");
        // When
        Heard heard = CallFixture.play(events);
        // Then
        assertThat(heard.calls())
                .extracting(
                        CallFacts::direction,
                        CallFacts::outcome,
                        call -> call.story().legs().size())
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Direction.IN, Outcome.ANSWERED, 1),
                        Tuple.tuple(Direction.INTERNAL, Outcome.ANSWERED, 1));
    }

    @Test
    void tellsWhatCameOfEveryPhoneThatWasCalled() {
        // Given
        List<PbxEvent> events = Capture.events("ring-group-answered");
        // When
        CallFacts call = CallFixture.play(events).calls().getFirst();
        // Then
        assertThat(call.story().legs())
                .extracting(LegFacts::extension, LegFacts::outcome)
                .containsExactly(
                        Tuple.tuple(null, null),
                        Tuple.tuple("101", LegOutcome.ANSWERED_ELSEWHERE),
                        Tuple.tuple("102", LegOutcome.ANSWERED));
    }

    private static String whoTalked(CallFacts call, TalkFacts talk) {
        return talk.legs().stream()
                .map(id -> call.story().legs().stream()
                        .filter(leg -> leg.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(leg -> leg.extension() == null ? "outside" : leg.extension())
                .collect(Collectors.joining("+"));
    }

    private static String list(Stream<String> parts) {
        String all = parts.collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }

    @Test
    void ringsAndReleasesThePhoneOfTheCalledColleague() {
        // Given
        List<PbxEvent> events = Capture.events("inbound-answered");
        // When
        Heard heard = CallFixture.play(events);
        // Then
        assertThat(heard.phones())
                .extracting(PhoneChanged::extension, PhoneChanged::state, PhoneChanged::number)
                .containsExactly(
                        Tuple.tuple("101", PhoneState.RINGING, "+447700900001"),
                        Tuple.tuple("101", PhoneState.ANSWERED, "+447700900001"),
                        Tuple.tuple("101", PhoneState.ENDED, "+447700900001"));
    }

    @Test
    void showsTheSameIdOnThePhoneAsInTheRecord() {
        // Given
        Stream<String> captures =
                Stream.of("inbound-answered", "outbound-answered", "internal-no-answer", "queue-answered");
        // When
        Stream<Heard> all = captures.map(Capture::events).map(CallFixture::play);
        // Then
        assertThat(all)
                .allSatisfy(heard -> assertThat(heard.phones())
                        .isNotEmpty()
                        .allMatch(change ->
                                change.callId().equals(heard.calls().getFirst().id())));
    }

    @Test
    void releasesThePhonesOfARingGroupThatAnotherAnswered() {
        // Given
        List<PbxEvent> events = Capture.events("ring-group-answered");
        // When
        Heard heard = CallFixture.play(events);
        // Then
        assertThat(heard.phones())
                .filteredOn(change -> "101".equals(change.extension()))
                .extracting(PhoneChanged::state)
                .containsExactly(PhoneState.RINGING, PhoneState.ENDED);
    }
}

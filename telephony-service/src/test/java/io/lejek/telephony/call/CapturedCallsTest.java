package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.call.CallFixture.Heard;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.PbxEvent;
import java.util.List;
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
            queue-given-up,                     IN,       MISSED,    +447700900001, +442079460300, ,    4, 0
            menu-answered,                      IN,       ANSWERED,  +447700900001, +442079460401, 101, 2, 2
            menu-no-answer,                     IN,       MISSED,    +447700900001, +442079460401, 101, 5, 0
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
            assertThat(call.waitSeconds()).isBetween(waited, waited + 1);
            assertThat(call.talkSeconds()).isBetween(talked - 1, talked + 1);
            assertThat(call.endCertain()).isTrue();
        });
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

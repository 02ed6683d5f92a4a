package io.lejek.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecodeEventTest {
    @Test
    void readsNamesAsTheirOwnersWriteThem() {
        // Given
        String wire = "Event: Newchannel\r\nChannel: PJSIP/101-00000001\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\n"
                + "CallerIDNum: 101\r\nCallerIDName: Zo\u00eb \\\"Z\\\" O\\'Neil\u0007\r\nChannelState: 4\r\n\r\n";
        // When
        List<PbxEvent> events = Capture.eventsOf(wire);
        // Then
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PbxEvent.LegBegan.class,
                        began -> assertThat(began.channel().callerName()).isEqualTo("Zo\u00eb \"Z\" O'Neil"));
    }

    @Test
    void countsADialOnce() {
        // Given
        String wire = "Event: DialBegin\r\nChannel: PJSIP/trunk-1\r\nUniqueid: 1.1\r\nDestChannel: PJSIP/101-2\r\n"
                + "DestUniqueid: 1.2\r\nDialString: 101\r\n\r\n";
        // When
        List<PbxEvent> events = Capture.eventsOf(wire);
        // Then
        assertThat(events).singleElement().isInstanceOf(PbxEvent.DialBegan.class);
    }

    @Test
    void leavesOutWhatLacksItsChannel() {
        // Given
        String wire = "Event: Hangup\r\nCause: 16\r\n\r\nEvent: BridgeEnter\r\nBridgeUniqueid: b\r\n\r\n"
                + "Event: DialEnd\r\nDialStatus: BUSY\r\n\r\nEvent: Newstate\r\nUniqueid: <unknown>\r\n\r\n";
        // When
        List<PbxEvent> events = Capture.eventsOf(wire);
        // Then
        assertThat(events).isEmpty();
    }

    @Test
    void tellsWhoWasDialledOfThoseThatAreListed() {
        // Given
        String wire = "Event: CoreShowChannel\r\nChannel: PJSIP/101-2\r\nUniqueid: 1.2\r\nLinkedid: 1.1\r\n"
                + "Application: AppDial\r\nDuration: 00:00:05\r\n\r\nEvent: CoreShowChannel\r\n"
                + "Channel: PJSIP/trunk-1\r\nUniqueid: 1.1\r\nLinkedid: 1.1\r\nApplication: Dial\r\n"
                + "Duration: 00:00:06\r\n\r\n";
        // When
        List<PbxEvent> events = Capture.eventsOf(wire);
        // Then
        assertThat(events)
                .extracting(event -> ((PbxEvent.LegListed) event).dialled())
                .containsExactly(true, false);
    }

    @Test
    void bearsNumbersThatAreNone() {
        // Given
        String wire = "Event: Hangup\r\nUniqueid: 1.1\r\nCause: often\r\nChannelState: six\r\n\r\n";
        // When
        List<PbxEvent> events = Capture.eventsOf(wire);
        // Then
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PbxEvent.LegHungUp.class,
                        hungUp -> assertThat(hungUp.cause()).isZero());
    }

    @Test
    void findsTheOrderOfItsOwnThatCouldNotBePlaced() {
        // Given
        String own = OwnChannel.id(UUID.randomUUID());
        String wire = "Event: OriginateResponse\r\nActionID: 1207_4#%s\r\nResponse: Failure\r\n\r\n".formatted(own);
        // When
        List<PbxEvent> events = Capture.eventsOf(wire);
        // Then
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PbxEvent.OriginateFailed.class,
                        failed -> assertThat(failed.leg()).isEqualTo(own));
    }
}

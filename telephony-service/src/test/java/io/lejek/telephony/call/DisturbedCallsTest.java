package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.call.CallFixture.Heard;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.PbxEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each capture with one disturbance, at every position: nothing is thrown, every call that was noticed ends, every phone
 * that rang is released. How many records differ from the undisturbed ones is printed.
 */
class DisturbedCallsTest {
    private static final Logger LOG = Logger.getLogger(DisturbedCallsTest.class);
    private static final List<String> CAPTURES = List.of(
            "inbound-answered",
            "inbound-no-answer",
            "inbound-busy",
            "outbound-answered",
            "outbound-given-up",
            "outbound-busy",
            "internal-answered",
            "click-to-call-answered",
            "ring-group-answered",
            "ring-group-no-answer",
            "queue-answered",
            "menu-answered");

    enum Disturbance {
        ONE_LOST((events, position) -> without(events, position, position + 1)),
        ONE_DOUBLED((events, position) -> with(events, position, events.get(position))),
        ONE_REPEATED_AT_THE_END((events, position) -> with(events, events.size(), events.get(position))),
        NEIGHBOURS_SWAPPED((events, position) -> {
            List<PbxEvent> swapped = new ArrayList<>(events);
            Collections.swap(swapped, position, Math.max(0, position - 1));
            return swapped;
        }),
        BEGINNING_MISSED((events, position) -> without(events, 0, position)),
        END_MISSED((events, position) -> without(events, position, events.size()));

        private final BiFunction<List<PbxEvent>, Integer, List<PbxEvent>> change;

        Disturbance(BiFunction<List<PbxEvent>, Integer, List<PbxEvent>> change) {
            this.change = change;
        }

        private static List<PbxEvent> without(List<PbxEvent> events, int from, int to) {
            List<PbxEvent> rest = new ArrayList<>(events);
            rest.subList(from, to).clear();
            return rest;
        }

        private static List<PbxEvent> with(List<PbxEvent> events, int position, PbxEvent event) {
            List<PbxEvent> more = new ArrayList<>(events);
            more.add(position, event);
            return more;
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsEveryCallInSpiteOf(Disturbance disturbance) {
        int played = 0;
        int different = 0;
        for (String capture : CAPTURES) {
            // Given
            List<PbxEvent> events = Capture.events(capture);
            Heard undisturbed = CallFixture.play(events);
            for (int position : IntStream.range(0, events.size()).toArray()) {
                List<PbxEvent> disturbed = disturbance.change.apply(events, position);
                // When
                Heard heard = CallFixture.play(disturbed);
                // Then
                String where = capture + ", position " + position;
                assertThat(heard.open()).as(where).isZero();
                assertThat(stillShown(heard)).as(where).isEmpty();
                assertThat(heard.calls())
                        .as(where)
                        .hasSizeGreaterThanOrEqualTo(alive(disturbed) ? 1 : 0)
                        .hasSizeLessThanOrEqualTo(2);
                played++;
                different += summary(heard).equals(summary(undisturbed)) ? 0 : 1;
            }
        }
        LOG.infof("%s: %d streams, %.1f %% of the records differ", disturbance, played, 100.0 * different / played);
    }

    /** Something but hang-ups is left, of somebody and not of a Local channel. */
    private static boolean alive(List<PbxEvent> events) {
        return events.stream()
                .anyMatch(event ->
                        !(event instanceof PbxEvent.LegHungUp) && !event.leg().isEmpty());
    }

    private static Set<String> stillShown(Heard heard) {
        Set<String> shown = new HashSet<>();
        for (PhoneChanged change : heard.phones()) {
            String phone = change.callId() + " " + change.extension();
            if (change.state() == PhoneState.ENDED) {
                shown.remove(phone);
            } else {
                shown.add(phone);
            }
        }
        return shown;
    }

    private static List<String> summary(Heard heard) {
        return heard.calls().stream()
                .map(call -> call.key()
                        + call.direction()
                        + call.outcome()
                        + call.extension()
                        + call.callerNumber()
                        + call.calledNumber()
                        + call.talkSeconds())
                .sorted()
                .toList();
    }
}

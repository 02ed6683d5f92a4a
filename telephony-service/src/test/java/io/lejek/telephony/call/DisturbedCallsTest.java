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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each capture with one disturbance, at every position: nothing is thrown, every call that was noticed ends, every phone
 * that rang is released. How many records differ from the undisturbed ones is printed.
 */
class DisturbedCallsTest {
    private static final List<String> CAPTURES = Capture.all();

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
        List<String> exceptions = new ArrayList<>();
        List<String> unreported = new ArrayList<>();
        for (String capture : CAPTURES) {
            // Given
            List<PbxEvent> events = Capture.events(capture);
            List<String> undisturbed = summary(CallFixture.play(events));
            for (int position : IntStream.range(0, events.size()).toArray()) {
                List<PbxEvent> disturbed = disturbance.change.apply(events, position);
                String where = capture + ", position " + position;
                played++;
                try {
                    // When
                    Heard heard = CallFixture.play(disturbed);
                    // Then
                    if (heard.open() > 0
                            || !stillShown(heard).isEmpty()
                            || heard.calls().isEmpty() && alive(disturbed)) {
                        unreported.add(where);
                    }
                    different += summary(heard).equals(undisturbed) ? 0 : 1;
                    assertThat(heard.calls()).as(where).hasSizeLessThanOrEqualTo(3);
                } catch (RuntimeException e) {
                    exceptions.add(where + ": " + e);
                }
            }
        }
        System.out.printf(
                "robustness, %s: %d streams of %d captures, %d exceptions, %d unreported ends, %.1f %% of the records differ%n",
                disturbance, played, CAPTURES.size(), exceptions.size(), unreported.size(), 100.0 * different / played);
        assertThat(exceptions).isEmpty();
        assertThat(unreported).isEmpty();
    }

    /** Something but hang-ups is left, of somebody and not of a Local channel. */
    private static boolean alive(List<PbxEvent> events) {
        return events.stream()
                .anyMatch(event -> !(event instanceof PbxEvent.LegHungUp)
                        && event.toString().contains("name=PJSIP/"));
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

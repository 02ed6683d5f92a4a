package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.Capture;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.DialStatus;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Calls of no time and of more than a day, given up after a transfer, and named alike by two PBXs. */
class OddCallsTest {
    private static final List<PbxEvent> ANSWERED = Capture.events("inbound-answered");

    @Test
    void countsACallOfNoTimeAtAll() {
        // Given
        Instant at = ANSWERED.getFirst().at();
        List<PbxEvent> atOnce = ANSWERED.stream()
                .map(event -> Capture.later(event, Duration.between(event.at(), at)))
                .toList();
        // When
        CallFixture.Heard heard = CallFixture.play(atOnce);
        // Then
        assertThat(heard.calls()).singleElement().satisfies(call -> {
            assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(call.talkSeconds()).isZero();
            assertThat(call.endedAt()).isEqualTo(call.startedAt());
        });
    }

    @Test
    void keepsACallThatGoesOnForThirtyHours() {
        // Given
        CallAssembler assembler = CallFixture.assembler();
        Duration long30 = Duration.ofHours(30);
        int connected = IntStream.range(0, ANSWERED.size())
                .filter(i -> ANSWERED.get(i) instanceof PbxEvent.BridgeLeft)
                .findFirst()
                .orElseThrow();
        List<CallEffect> effects = new ArrayList<>();
        // When
        ANSWERED.subList(0, connected).forEach(event -> effects.addAll(assembler.apply(event)));
        Instant answered = ANSWERED.get(connected - 1).at();
        for (int hour = 1; hour <= 30; hour++) {
            effects.addAll(assembler.tick(answered.plus(Duration.ofHours(hour))));
        }
        assertThat(effects).noneMatch(CallEnded.class::isInstance);
        ANSWERED.subList(connected, ANSWERED.size()).stream()
                .map(event -> Capture.later(event, long30))
                .forEach(event -> effects.addAll(assembler.apply(event)));
        effects.addAll(assembler.tick(ANSWERED.getLast().at().plus(long30).plus(CallFixture.QUIET)));
        // Then
        assertThat(effects.stream().filter(CallEnded.class::isInstance).map(effect -> ((CallEnded) effect).facts()))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.talkSeconds()).isBetween(long30.toSeconds(), long30.toSeconds() + 10));
    }

    @Test
    void tellsCallsOfTwoPbxsApartThatNameTheirChannelsAlike() {
        // Given
        NumberPlan plan = new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("[1-9]\\d{2}"), "");
        PhoneNumbers numbers = new PhoneNumbers("PL");
        // When
        List<CallFacts> calls = List.of("north", "south").stream()
                .map(pbx -> new CallAssembler(pbx, plan, numbers, CallFixture.QUIET, CallFixture.LINGER))
                .map(OddCallsTest::only)
                .toList();
        // Then
        assertThat(calls)
                .extracting(CallFacts::key)
                .containsOnly(calls.getFirst().key());
        assertThat(calls).extracting(CallFacts::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsThatTheCallerGaveUpWhileThePhoneRangToWhichHeWasPassedOn() {
        // Given
        List<PbxEvent> passedOn = Capture.events("transfer-unasked");
        PbxEvent.DialEnded taken = passedOn.stream()
                .filter(PbxEvent.DialEnded.class::isInstance)
                .map(PbxEvent.DialEnded.class::cast)
                .toList()
                .getLast();
        Channel caller = Objects.requireNonNull(taken.caller());
        List<PbxEvent> events = new ArrayList<>(passedOn.subList(0, passedOn.indexOf(taken)));
        events.addAll(List.of(
                new PbxEvent.HangupAsked(taken.at(), caller),
                new PbxEvent.DialEnded(taken.at(), caller, taken.target(), DialStatus.CANCEL),
                new PbxEvent.LegHungUp(taken.at(), taken.target(), 16),
                new PbxEvent.LegHungUp(taken.at(), caller, 16)));
        // When
        CallFacts call = CallFixture.play(events).calls().getLast();
        // Then
        assertThat(call.story().legs())
                .extracting(LegFacts::extension, LegFacts::outcome)
                .containsExactly(
                        Tuple.tuple(null, null),
                        Tuple.tuple("110", LegOutcome.ANSWERED),
                        Tuple.tuple("111", LegOutcome.CANCELLED));
    }

    private static CallFacts only(CallAssembler assembler) {
        ANSWERED.forEach(assembler::apply);
        List<CallEffect> ended = assembler.tick(ANSWERED.getLast().at().plus(CallFixture.QUIET));
        return ((CallEnded) ended.getFirst()).facts();
    }
}

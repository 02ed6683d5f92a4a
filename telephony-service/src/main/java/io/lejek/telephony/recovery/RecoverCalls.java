package io.lejek.telephony.recovery;

import io.lejek.telephony.call.CallAssembler;
import io.lejek.telephony.call.CallEnded;
import io.lejek.telephony.call.CallFacts;
import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts calls together from what a PBX wrote down of a time. Pure. */
final class RecoverCalls {
    private RecoverCalls() {}

    /** The calls that were on at that time and are over; those whose beginning is not among the events are left out. */
    static List<CallFacts> of(
            String pbx, NumberPlan plan, PhoneNumbers numbers, List<PbxEvent> events, Instant from, Instant to) {
        CallAssembler assembler = new CallAssembler(pbx, plan, numbers, Duration.ZERO, Duration.ofDays(1));
        events.forEach(assembler::apply);
        Set<String> begun = events.stream()
                .filter(PbxEvent.LegBegan.class::isInstance)
                .map(PbxEvent::leg)
                .collect(Collectors.toSet());
        Instant last = events.stream().map(PbxEvent::at).max(Instant::compareTo).orElse(to);
        return assembler.tick(last).stream()
                .filter(CallEnded.class::isInstance)
                .map(CallEnded.class::cast)
                .map(CallEnded::facts)
                .filter(call -> begun.contains(call.key()))
                .filter(call -> !call.startedAt().isAfter(to) && !call.endedAt().isBefore(from))
                .toList();
    }
}

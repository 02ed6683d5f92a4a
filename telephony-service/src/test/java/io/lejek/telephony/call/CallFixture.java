package io.lejek.telephony.call;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The office of the captures, and what an assembler makes of its events. */
final class CallFixture {
    static final Duration QUIET = Duration.ofSeconds(2);
    static final Duration LINGER = Duration.ofMinutes(5);

    private CallFixture() {}

    /** All that followed from a stream of events, and whether anything stayed open. */
    record Heard(List<CallFacts> calls, List<PhoneChanged> phones, long open) {}

    static CallAssembler assembler() {
        return new CallAssembler(
                "main",
                new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("[1-9]\\d{2}"), ""),
                new PhoneNumbers("PL"),
                QUIET,
                LINGER);
    }

    /** Plays the events; in the end the PBX is asked what is going on, and it is nothing. */
    static Heard play(List<PbxEvent> events) {
        CallAssembler assembler = assembler();
        List<CallEffect> effects = new ArrayList<>();
        for (PbxEvent event : events) {
            effects.addAll(assembler.tick(event.at()));
            effects.addAll(assembler.apply(event));
        }
        Instant end = events.stream().map(PbxEvent::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant asked = end.plusSeconds(1);
        effects.addAll(assembler.apply(new Resync(asked, asked, null, List.of())));
        effects.addAll(assembler.tick(asked.plus(QUIET)));
        return heard(effects, assembler.now().calls());
    }

    private static Heard heard(List<CallEffect> effects, long open) {
        List<CallFacts> calls = new ArrayList<>();
        List<PhoneChanged> phones = new ArrayList<>();
        for (CallEffect effect : effects) {
            switch (effect) {
                case CallEnded(CallFacts facts) -> {
                    calls.removeIf(known -> known.key().equals(facts.key()));
                    calls.add(facts);
                }
                case PhoneChanged change -> phones.add(change);
            }
        }
        return new Heard(calls, phones, open);
    }
}

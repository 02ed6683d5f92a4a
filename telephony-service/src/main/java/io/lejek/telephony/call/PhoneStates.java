package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What colleagues' phones show of a call, and what changed since they were last told. Pure but for noting what was told. */
final class PhoneStates {
    private final String pbx;
    private final Story story;

    PhoneStates(String pbx, Story story) {
        this.pbx = pbx;
        this.story = story;
    }

    List<CallEffect> changes(LiveCall call, Instant at) {
        Optional<Leg> first = call.first();
        if (first.isEmpty()) {
            return List.of();
        }
        List<CallEffect> changes = new ArrayList<>();
        for (Leg leg : call.legs) {
            String extension = leg.extension();
            PhoneState state = extension == null ? null : state(call, first.get(), leg);
            if (extension == null || state == null) {
                continue;
            }
            PhoneChanged before = leg.shown;
            if (before == null || before.state() != state) {
                if (before == null && state == PhoneState.ENDED) {
                    continue;
                }
                PhoneChanged now = change(call, first.get(), leg, extension, state, at);
                leg.shown = now;
                changes.add(now);
            }
        }
        return changes;
    }

    /** The end of what a leg's phone shows, if it shows anything. */
    Optional<CallEffect> release(Leg leg, Instant at) {
        PhoneChanged shown = leg.shown;
        if (shown == null || shown.state() == PhoneState.ENDED) {
            return Optional.empty();
        }
        PhoneChanged ended = new PhoneChanged(
                shown.callId(),
                shown.extension(),
                shown.leg(),
                PhoneState.ENDED,
                shown.direction(),
                shown.clicked(),
                shown.number(),
                shown.name(),
                at,
                null);
        leg.shown = ended;
        return Optional.of(ended);
    }

    private @Nullable PhoneState state(LiveCall call, Leg first, Leg leg) {
        if (!leg.open()) {
            return PhoneState.ENDED;
        }
        if (leg.metAt != null) {
            return PhoneState.ANSWERED;
        }
        // A channel that rings is a phone that was called, whether or not its dialling was heard of.
        boolean rings = leg.state == Channel.RINGING || (leg.target && leg.state == Channel.UP);
        boolean waits = leg == first && !leg.target && call.dialled();
        return rings || waits ? PhoneState.RINGING : null;
    }

    private PhoneChanged change(LiveCall call, Leg first, Leg leg, String extension, PhoneState state, Instant at) {
        Direction direction = story.direction(call, first);
        Outcome outcome = state == PhoneState.ENDED ? Ending.of(call, first, direction) : null;
        // What was once shown under an id ends under it, whatever call the leg has become part of.
        PhoneChanged before = leg.shown;
        return new PhoneChanged(
                before == null ? call.id(pbx, first) : before.callId(),
                extension,
                leg.id,
                state,
                direction,
                before == null ? call.clicked().isPresent() : before.clicked(),
                story.otherSide(call, first, leg, direction),
                leg == first ? null : first.callerName,
                at,
                outcome);
    }
}

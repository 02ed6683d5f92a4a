package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;

/**
 * A call was recorded, or restated. Told in the transaction that records it.
 *
 * @param reachedOut whether the outside was tried at all, and not only the phone of a colleague
 * @param pickedUp whether somebody outside picked up, even if nobody spoke with them
 */
public record CallRecorded(
        UUID callId, Outcome outcome, boolean reachedOut, boolean pickedUp, long talkSeconds, Instant endedAt) {
    static CallRecorded of(RecordedCall call) {
        return new CallRecorded(
                call.id(),
                call.outcome(),
                call.story().legs().stream().anyMatch(CallRecorded::isOutside),
                call.story().legs().stream().anyMatch(leg -> isOutside(leg) && leg.outcome() == LegOutcome.ANSWERED),
                call.talkSeconds(),
                call.endedAt());
    }

    private static boolean isOutside(LegFacts leg) {
        return leg.kind() == LegFacts.Kind.OUTSIDE;
    }
}

package io.lejek.telephony.call;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A call was recorded, or restated. Told in the transaction that records it.
 *
 * @param reachedOut whether the outside was tried at all, and not only the phone of a colleague
 * @param pickedUp whether somebody outside picked up, even if nobody spoke with them
 * @param talkers the colleagues who talked, as far as they are known
 */
public record CallRecorded(
        UUID callId,
        long version,
        Outcome outcome,
        boolean reachedOut,
        boolean pickedUp,
        long talkSeconds,
        Instant endedAt,
        Set<UUID> talkers) {
    static CallRecorded of(RecordedCall call, Set<UUID> talkers) {
        return new CallRecorded(
                call.id(),
                call.version(),
                call.outcome(),
                call.story().legs().stream().anyMatch(CallRecorded::isOutside),
                call.story().legs().stream().anyMatch(leg -> isOutside(leg) && leg.outcome() == LegOutcome.ANSWERED),
                call.talkSeconds(),
                call.endedAt(),
                talkers);
    }

    private static boolean isOutside(LegFacts leg) {
        return leg.kind() == LegFacts.Kind.OUTSIDE;
    }
}

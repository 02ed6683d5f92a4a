package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as the other services learn of it: {@code lejek.interaction.recorded.v1}. */
record InteractionRecorded(
        UUID id,
        long version,
        String channel,
        Direction direction,
        String happened,
        @Nullable UUID clientId,
        @Nullable UUID dealId,
        @Nullable UUID performerId,
        @Nullable UUID campaignId,
        Instant beganAt,
        Instant endedAt,
        @Nullable String contactPoint,
        @Nullable String summary,
        CallResult.@Nullable FollowUp followUp) {
    static final String TYPE = "lejek.interaction.recorded.v1";

    private static final String UNSUBSCRIBED = "unsubscribed";

    /**
     * The number stands in it where crm is to make a lead of it, or to take it out of the lists.
     *
     * @param result what was said of it, when it was made for a call list
     * @param lead whether a lead is to be made of a number that nobody has
     */
    static InteractionRecorded of(RecordedCall call, @Nullable CallResult result, boolean lead) {
        String happened = happened(call, result);
        boolean named = (call.clientId() == null && lead) || happened.equals(UNSUBSCRIBED);
        return new InteractionRecorded(
                call.id(),
                call.version(),
                "CALL",
                call.direction(),
                happened,
                call.clientId(),
                null,
                call.userId(),
                result == null ? null : result.listId(),
                call.startedAt(),
                call.endedAt(),
                named ? call.outsideNumber() : null,
                result == null ? null : result.summary(),
                result == null ? null : result.followUp());
    }

    private static String happened(RecordedCall call, @Nullable CallResult result) {
        String said = result == null ? null : result.happened();
        return said != null && call.outcome() == Outcome.ANSWERED
                ? said
                : call.outcome().happened();
    }
}

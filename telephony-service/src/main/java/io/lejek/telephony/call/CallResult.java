package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call beside what the PBX saw.
 *
 * @param listId the call list for which it was made; null: for none
 * @param happened the word of the interaction contract, in place of the outcome's; null until the agent has said
 * @param summary what is to stand on the client's timeline
 */
public record CallResult(
        UUID callId,
        @Nullable UUID listId,
        @Nullable String happened,
        @Nullable String summary,
        @Nullable FollowUp followUp) {

    /** What crm is to do about it, once. */
    public record FollowUp(@Nullable NewDeal deal, @Nullable NewTask task) {}

    /**
     * @param typeId of its process
     * @param amountMinor in minor units of the currency
     * @param currency ISO 4217
     */
    public record NewDeal(UUID typeId, String title, long amountMinor, String currency) {}

    public record NewTask(String title, Instant dueAt) {}
}

package io.lejek.messaging.campaign;

/**
 * The letters of a campaign by state. Every letter is counted once: audience is the sum of the others.
 *
 * @param audience all letters, those that were skipped included
 * @param ready waiting to go out
 * @param inflight on the wire at this moment
 * @param accepted taken over by the mail server
 * @param deferred refused for now, tried again later
 * @param rejected refused for good
 * @param unknown the server's answer was never seen; not sent again by itself
 * @param suppressed not sent: the address is on the suppression list
 * @param skippedNoConsent not sent: the client did not consent, or withdrew
 * @param skippedNoAddress not sent: the client has no e-mail address, or was erased
 */
public record CampaignCounts(
        long audience,
        long ready,
        long inflight,
        long accepted,
        long deferred,
        long rejected,
        long unknown,
        long suppressed,
        long skippedNoConsent,
        long skippedNoAddress) {
    static final CampaignCounts NONE = new CampaignCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Letters whose fate is still open. */
    long open() {
        return ready + inflight + deferred;
    }
}

package io.lejek.telephony.board;

import org.jspecify.annotations.Nullable;

/**
 * How callers from outside were served. Who was put through by a queue waited in it, everybody else until the answer.
 *
 * @param offered all calls
 * @param answered those that a colleague took
 * @param answeredInTime those of them within the time of the service level
 * @param abandoned those whose caller hung up before, after more than that time
 * @param gaveUpSoon those whose caller hung up within it: nobody could have served them
 * @param waitSeconds of the answered, in all
 * @param talkSeconds in all
 */
public record Served(
        long offered,
        long answered,
        long answeredInTime,
        long abandoned,
        long gaveUpSoon,
        long waitSeconds,
        long talkSeconds) {
    /** Answered in time, of those answered and abandoned; 0 to 1, null without any. */
    public @Nullable Double getServiceLevel() {
        long counted = answered + abandoned;
        return counted == 0 ? null : (double) answeredInTime / counted;
    }
}

package io.lejek.telephony.call;

import java.time.Instant;
import java.util.List;

/**
 * What goes on at one PBX.
 *
 * @param calls that are not over
 * @param talking those of them in which people hear each other
 * @param queues in which somebody waits, the one with the longest wait first
 */
public record CallsNow(long calls, long talking, List<Waiting> queues) {
    public static final CallsNow NOTHING = new CallsNow(0, 0, List.of());

    /** How many wait in a queue, and since when the first of them. */
    public record Waiting(String queue, long callers, Instant since) {}
}

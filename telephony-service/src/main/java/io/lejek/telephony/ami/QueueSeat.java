package io.lejek.telephony.ami;

import org.jspecify.annotations.Nullable;

/**
 * A queue, and an extension's place in it.
 *
 * @param device the member as the queue calls it; null when the extension is none
 * @param fixed whether the PBX's configuration made it a member
 * @param waiting callers who wait now
 */
public record QueueSeat(
        String pbx, String queue, @Nullable String device, boolean fixed, boolean paused, int waiting) {}

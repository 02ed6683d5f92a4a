package io.lejek.telephony.agent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer does.
 *
 * @param reason of a pause
 * @param since null when nothing was ever said
 * @param until when it ends by itself; null when it does not
 * @param pauseReasons those that may be given
 * @param queues those of the PBX on which the viewer's phone is; empty without a phone or a line
 */
record AgentView(
        AgentState state,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> pauseReasons,
        List<QueueView> queues) {
    /**
     * A queue of the viewer's PBX.
     *
     * @param member whether it rings the viewer's phone
     * @param fixed whether the PBX's own configuration says so, which cannot be changed from here
     * @param waiting callers who wait in it now
     */
    record QueueView(String pbx, String queue, boolean member, boolean fixed, int waiting) {}
}

package io.lejek.telephony.board;

import io.lejek.telephony.ami.PbxNow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call centre now and today.
 *
 * @param now of each connected PBX
 * @param serviceLevelSeconds within how long a caller is to be answered
 * @param today all callers of the day
 */
record Board(
        List<PbxNow> now,
        long serviceLevelSeconds,
        Served today,
        List<QueueToday> queues,
        List<AgentToday> agents,
        List<HourToday> hours) {
    record QueueToday(String queue, Served served) {}

    /**
     * @param state null when the agent never said one
     * @param since when the state began
     * @param answered calls from outside that the agent took
     * @param made calls to the outside
     */
    record AgentToday(
            UUID userId,
            String name,
            @Nullable String extension,
            @Nullable String state,
            @Nullable String reason,
            @Nullable Instant since,
            long answered,
            long made,
            long talkSeconds) {}

    record HourToday(Instant hour, Served served) {}
}

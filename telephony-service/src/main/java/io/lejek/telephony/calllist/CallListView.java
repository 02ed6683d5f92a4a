package io.lejek.telephony.calllist;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call list and how far it is.
 *
 * @param version for {@code If-Match}
 * @param mayChange whether the viewer may change and steer it
 */
public record CallListView(
        UUID id,
        long version,
        String name,
        ListState state,
        DialMode mode,
        UUID segmentId,
        CallPlan plan,
        Set<UUID> agentIds,
        Instant createdAt,
        boolean mayChange,
        Progress progress) {

    /**
     * @param waiting how many are still to be called
     * @param taken how many are with an agent now
     * @param done how many came to an end
     * @param dispositions how many came to which end
     * @param attempts calls so far
     * @param talks calls in which somebody was spoken with
     * @param abandoned calls that the client answered and in which nobody spoke with them
     * @param nextAt when the earliest of those who wait for a time may be called; null when somebody may be now, or nobody
     */
    public record Progress(
            long waiting,
            long taken,
            long done,
            Map<Disposition, Long> dispositions,
            long attempts,
            long talks,
            long abandoned,
            @Nullable Instant nextAt) {}
}

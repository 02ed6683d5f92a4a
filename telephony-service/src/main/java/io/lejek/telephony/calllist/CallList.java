package io.lejek.telephony.calllist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A row of the table {@code call_list} with its agents. */
record CallList(
        UUID id,
        long version,
        String name,
        ListState state,
        DialMode mode,
        UUID segmentId,
        CallPlan plan,
        Set<UUID> agentIds,
        UUID createdBy,
        Instant createdAt) {}

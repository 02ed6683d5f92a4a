package io.lejek.crm.segment;

import io.lejek.crm.filter.FilterInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment that the viewer may use.
 *
 * @param version grows with every change; also the ETag
 * @param isStatic whether its members were written down once; otherwise the filter is asked anew each time
 */
record SegmentView(
        UUID id,
        long version,
        String name,
        FilterInput filter,
        boolean isStatic,
        boolean shared,
        UUID ownerId,
        @Nullable String ownerName,
        Instant createdAt) {}

package io.lejek.crm.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge of two clients.
 *
 * @param survivorId of the client that stayed; its name as it is now
 * @param goneId of the client that went; its name as it was
 * @param undoneAt null as long as they are one
 */
record MergeView(
        UUID id,
        UUID survivorId,
        String survivorName,
        UUID goneId,
        String goneName,
        Instant mergedAt,
        @Nullable String mergedBy,
        @Nullable Instant undoneAt) {}

package io.lejek.crm.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the search for duplicates stands.
 *
 * @param count of the pairs that the viewer may see
 * @param searchedAt when the newest finished search began; null when there was none
 * @param jobId of a search that is under way; null when none is
 */
record PairsSummary(
        long count, @Nullable Instant searchedAt, @Nullable UUID jobId) {}

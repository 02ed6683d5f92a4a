package io.lejek.telephony.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which events of a PBX may have been missed.
 *
 * @param reason {@code SERVICE_AWAY}, {@code LINE_LOST}, {@code PBX_RESTARTED} or {@code QUEUE_FULL}
 * @param lookedAt when what the PBX wrote down of that time was read; null while that is still to come
 * @param recovered how many calls were learned by that
 * @param completed how many calls were known, but their end only by it
 * @param problem why nothing could be read: {@code NO_HISTORY} when none is configured, else what went wrong; null when
 *     all was well
 */
public record GapView(
        UUID id,
        String pbx,
        Instant beganAt,
        Instant endedAt,
        String reason,
        @Nullable Instant lookedAt,
        @Nullable Integer recovered,
        @Nullable Integer completed,
        @Nullable String problem) {}

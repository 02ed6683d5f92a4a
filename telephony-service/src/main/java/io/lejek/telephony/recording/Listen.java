package io.lejek.telephony.recording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody listened to a recording.
 *
 * @param recording which of the call's, counted from 0
 * @param userName null when nothing is known of the user any more
 */
public record Listen(int recording, UUID userId, @Nullable String userName, Instant at) {}

package io.lejek.telephony.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that a user asked for: who, and to which number. */
public record Click(
        UUID callId, UUID userId, String number, @Nullable UUID clientId) {}

package io.lejek.crm.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored refresh token.
 *
 * @param family the sign-in that it descends from
 * @param usedAt when it was exchanged for its successor, or null
 */
record RefreshToken(
        UUID family,
        UUID userId,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** What to do with a browser that brings this token. */
    enum Verdict {
        /** Give the next token. */
        ROTATE,
        /** Its time is over: sign in again. */
        EXPIRED,
        /** Somebody has a copy: end the whole family. */
        STOLEN
    }

    /** A used token is still taken within the grace, because two tabs of one browser may send it at once. */
    Verdict verdict(Instant now, Duration grace) {
        if (!now.isBefore(expiresAt)) {
            return Verdict.EXPIRED;
        }
        if (usedAt == null || now.isBefore(usedAt.plus(grace))) {
            return Verdict.ROTATE;
        }
        return Verdict.STOLEN;
    }
}

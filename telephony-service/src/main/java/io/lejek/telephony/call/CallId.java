package io.lejek.telephony.call;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The id of a call, made of its first leg: a UUIDv7 of the leg's beginning whose random part is a digest of its name. A
 * service that restarts in the middle of the call, or reads the same events again, comes to the same id.
 */
final class CallId {
    private CallId() {}

    static UUID of(String pbx, String leg, Instant began) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(pbx + '\n' + leg));
        long time = began.toEpochMilli() << 16;
        long version7 = 0x7000L | (digest.getLong() & 0x0fffL);
        long variant = 0x8000_0000_0000_0000L | (digest.getLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(time | version7, variant);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}

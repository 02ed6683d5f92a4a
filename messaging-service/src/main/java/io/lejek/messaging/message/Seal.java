package io.lejek.messaging.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what a letter carries out into the world so that nobody else can make it: its Message-ID, its bounce address and its
 * unsubscribe token, each an HMAC-SHA256 of the letter's id for its own purpose.
 */
public final class Seal {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int MAC_BYTES = 16;
    private static final int ID_BYTES = 16;

    private final SecretKeySpec key;
    private final String domain;

    /**
     * @param secret at least 32 bytes
     * @param domain the sender's, for the Message-ID
     */
    public Seal(byte[] secret, String domain) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("lejek.messaging.secret needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.domain = domain;
    }

    /** The Message-ID with its angle brackets; the same at every attempt. */
    public String rfcMessageId(UUID message) {
        return "<" + envelopeToken(message) + "@" + domain + ">";
    }

    /** 26 lower-case characters that name the letter in its bounce address and envelope. */
    public String envelopeToken(UUID message) {
        return base32(mac("envelope", message));
    }

    /** The token of the unsubscribe link: the id and its proof, 43 characters. */
    public String unsubscribeToken(UUID message) {
        byte[] token = ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                .put(bytes(message))
                .put(mac("unsubscribe", message))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The letter that an unsubscribe token names; empty when we did not make it. */
    public Optional<UUID> unsubscribedMessage(String token) {
        byte[] raw;
        try {
            raw = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (raw.length != ID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(raw);
        UUID message = new UUID(id.getLong(), id.getLong());
        byte[] proof = Arrays.copyOfRange(raw, ID_BYTES, raw.length);
        return MessageDigest.isEqual(proof, mac("unsubscribe", message)) ? Optional.of(message) : Optional.empty();
    }

    private byte[] mac(String purpose, UUID message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(bytes(message)), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }
}

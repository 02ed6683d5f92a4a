package io.lejek.messaging.channel;

import java.util.UUID;

/**
 * A letter ready for the wire.
 *
 * @param rfcMessageId the Message-ID with its angle brackets, the same at every attempt
 * @param returnPath the envelope's sender, to which bounces go
 * @param envelopeId goes with the envelope where the server knows DSN (RFC 3461)
 * @param unsubscribeUrl for the List-Unsubscribe header (RFC 8058)
 */
public record Letter(
        UUID id,
        String rfcMessageId,
        String returnPath,
        String envelopeId,
        String to,
        String subject,
        String html,
        String text,
        String unsubscribeUrl) {}

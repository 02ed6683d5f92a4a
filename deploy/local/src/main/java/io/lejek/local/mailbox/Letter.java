package io.lejek.local.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What the lists show of one letter to one recipient.
 *
 * @param id grows with the time of arrival
 * @param messageId the header {@code Message-ID}; null when it has none
 * @param from the sender as written in the letter
 * @param to the recipient of the envelope
 * @param subject decoded
 * @param receivedAt ISO-8601, UTC
 */
record Letter(String id, @Nullable String messageId, String from, String to, String subject, String receivedAt) {}

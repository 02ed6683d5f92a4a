package io.lejek.messaging.delivery;

import io.lejek.messaging.recipient.Recipient;

/**
 * A letter that is in flight by its row, and not yet on the wire.
 *
 * @param attempt counted from one
 */
record Begun(Claim claim, int attempt, String address, String rfcMessageId, Recipient recipient) {}

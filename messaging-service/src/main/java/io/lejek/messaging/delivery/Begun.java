package io.lejek.messaging.delivery;

import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.recipient.Recipient;

/**
 * A letter that is in flight by its row, and not yet on the wire.
 */
record Begun(Claim claim, Attempt attempt, String address, String rfcMessageId, Recipient recipient) {}

package io.lejek.messaging.delivery;

import java.util.UUID;

/**
 * A letter reserved by a worker.
 *
 * @param holder the process that reserved it
 * @param fence the number of this reservation; whoever holds an older one can change nothing any more
 */
record Claim(UUID messageId, UUID campaignId, UUID holder, long fence) {}

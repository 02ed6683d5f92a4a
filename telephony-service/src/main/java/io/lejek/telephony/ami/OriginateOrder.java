package io.lejek.telephony.ami;

import java.util.UUID;

/**
 * A call to be set up.
 *
 * @param callId becomes the id of the channel
 * @param extension whose phone rings first
 * @param number what is dialled when it is picked up, in E.164
 */
public record OriginateOrder(UUID callId, String extension, String number) {}

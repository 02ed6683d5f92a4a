package io.lejek.telephony.phone;

import java.util.UUID;

/**
 * A call that is being set up.
 *
 * @param callId the id that its phone events and its record will have
 */
public record CallAccepted(UUID callId) {}

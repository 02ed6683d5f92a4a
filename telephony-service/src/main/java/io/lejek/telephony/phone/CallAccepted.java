package io.lejek.telephony.phone;

import java.util.UUID;

/**
 * A call that is being set up.
 *
 * @param callId the id that its phone events and its record will have
 * @param consentWithdrawn whether somebody with this number wants no calls of advertising
 */
public record CallAccepted(UUID callId, boolean consentWithdrawn) {}

package io.lejek.telephony.phone;

import io.lejek.telephony.call.Direction;
import io.lejek.telephony.call.Outcome;
import io.lejek.telephony.call.PhoneState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the viewer's own phone.
 *
 * @param callId the id that the finished call will have
 * @param leg the phone's own channel: by it the phone can be told to hang up
 * @param number the other side: E.164, or the extension of a colleague; null when withheld
 * @param display the other side as people write it
 * @param extension the viewer's extension
 * @param clientIds every client who has this number
 * @param clientName the name of the client, when there is exactly one
 * @param at when it happened
 * @param outcome how the call ended for this phone; only with {@code ENDED}
 */
public record PhoneEvent(
        UUID callId,
        String leg,
        PhoneState state,
        Direction direction,
        @Nullable String number,
        String display,
        String extension,
        UUID userId,
        List<UUID> clientIds,
        @Nullable String clientName,
        Instant at,
        @Nullable Outcome outcome) {}

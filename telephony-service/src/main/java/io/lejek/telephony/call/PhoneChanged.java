package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's phone rings, talks, or has left a call.
 *
 * @param leg the phone's own channel, by its name for ever on its PBX
 * @param clicked whether it was asked for by a click
 * @param number the other side: E.164 where it is a phone number, an extension, or null when unknown
 * @param name the name that the PBX shows for the other side
 * @param outcome how it ended for this phone; null before {@code ENDED}, and when nobody looks any more
 */
public record PhoneChanged(
        UUID callId,
        String extension,
        String leg,
        PhoneState state,
        Direction direction,
        boolean clicked,
        @Nullable String number,
        @Nullable String name,
        Instant at,
        @Nullable Outcome outcome)
        implements CallEffect {}

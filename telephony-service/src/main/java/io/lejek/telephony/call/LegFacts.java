package io.lejek.telephony.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a call that is over.
 *
 * @param id its name for ever on its PBX
 * @param extension of the colleague; null when it is none's
 * @param number of the outside, in E.164 where it is a phone number; null when it is withheld or the leg is not outside
 * @param answeredAt when it first heard another one; null when it never did
 * @param outcome what came of dialling it; null of the leg with which the call began, and of what only connects others
 * @param cause the Q.850 cause of its end; 0 when there is none
 */
public record LegFacts(
        String id,
        Kind kind,
        @Nullable String extension,
        @Nullable String number,
        Instant beganAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        long talkSeconds,
        @Nullable LegOutcome outcome,
        int cause) {

    /** Who is at its end. */
    public enum Kind {
        OUTSIDE,
        COLLEAGUE,
        /** A device of the company that is nobody's extension. */
        DEVICE,
        /** Nobody: a Local channel or another invention of the PBX. */
        PLUMBING
    }
}

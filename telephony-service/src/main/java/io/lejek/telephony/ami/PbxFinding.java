package io.lejek.telephony.ami;

import org.jspecify.annotations.Nullable;

/**
 * Something that the test of a PBX found wrong.
 *
 * @param detail what exactly: the address, the missing actions, the difference in seconds
 */
public record PbxFinding(Kind kind, @Nullable String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** Nobody answers at the address. */
        NO_ANSWER,
        /** Its certificate is not one that is trusted for this host, or it does not speak TLS. */
        NO_TLS,
        /** It knows no such user, or another secret. */
        WRONG_SECRET,
        /** The user may not do what Lejek has to do. */
        MISSING_RIGHTS,
        /** Its clock is off; calls are put on our clock, but its own records will not agree. */
        WRONG_TIME
    }
}

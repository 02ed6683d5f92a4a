package io.lejek.telephony.match;

/** What holds at a phone number for calls of advertising. */
public enum CallConsent {
    GIVEN,
    /** Somebody with this number wants no such calls. */
    WITHDRAWN,
    NOT_ASKED;

    /** Whether the number may be called for advertising: "not asked" is no. */
    public boolean allows() {
        return this == GIVEN;
    }
}

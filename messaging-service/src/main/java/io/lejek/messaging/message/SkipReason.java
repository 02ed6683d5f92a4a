package io.lejek.messaging.message;

/** Why a letter is not sent at all. */
public enum SkipReason {
    /** The client did not consent to letters of this purpose at this address, or withdrew. */
    NO_CONSENT,
    /** The client has no e-mail address. */
    NO_ADDRESS,
    /** The address is on the suppression list. */
    SUPPRESSED,
    /** The client was erased. */
    ERASED
}

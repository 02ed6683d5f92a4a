package io.lejek.telephony.call;

/** What came of dialling one leg. */
public enum LegOutcome {
    /** It talked. */
    ANSWERED,
    /** Another one took the call. */
    ANSWERED_ELSEWHERE,
    NO_ANSWER,
    BUSY,
    REJECTED,
    /** It could not be reached. */
    FAILED,
    /** The caller gave up. */
    CANCELLED
}

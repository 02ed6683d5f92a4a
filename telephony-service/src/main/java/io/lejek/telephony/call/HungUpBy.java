package io.lejek.telephony.call;

/** Who ended a call. */
public enum HungUpBy {
    /** With whom it began. */
    CALLER,
    /** Who was called, or to whom it was passed on. */
    CALLED,
    /** The PBX: nobody answered in time, the other end could not be reached, or somebody ended it from there. */
    PBX
}

package io.lejek.telephony.calllist;

/** Whether a list is worked on. */
public enum ListState {
    RUNNING,
    /** Nobody is given out, what was given out is finished. */
    PAUSED,
    /** For good. */
    CLOSED
}

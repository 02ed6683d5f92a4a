package io.lejek.telephony.calllist;

/** Where a client on a list stands. */
public enum EntryState {
    WAITING,
    /** With an agent. */
    TAKEN,
    DONE
}

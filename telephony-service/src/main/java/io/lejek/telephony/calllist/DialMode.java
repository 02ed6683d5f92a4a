package io.lejek.telephony.calllist;

/** How an agent gets to the next call; either way the agent's own phone rings first, so that no client hears silence. */
public enum DialMode {
    /** The agent reads who it is, and dials by a key. */
    PREVIEW,
    /** The next number is dialled as soon as the agent is free. */
    PROGRESSIVE
}

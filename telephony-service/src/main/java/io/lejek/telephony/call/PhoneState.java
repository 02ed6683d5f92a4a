package io.lejek.telephony.call;

/** What a colleague's phone is doing in a call. */
public enum PhoneState {
    /** It rings, or the colleague waits for the other side. */
    RINGING,
    /** The two are connected. */
    ANSWERED,
    /** This phone has left the call; others may still be in it. */
    ENDED
}

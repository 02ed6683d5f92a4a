package io.lejek.telephony.call;

/** How a call ended; {@code happened} is the word of the interaction contract. */
public enum Outcome {
    /** Two people were connected. */
    ANSWERED("answered"),
    /** A caller from outside reached nobody. */
    MISSED("missed"),
    /** A caller hung up while he waited in a queue. */
    ABANDONED("missed"),
    /** A caller reached a mailbox. */
    VOICEMAIL("missed"),
    /** A caller heard what the PBX says by itself, and hung up before anybody was called. */
    ANNOUNCEMENT("missed"),
    /** The other side was busy or refused. */
    BUSY("busy"),
    /** It rang out. */
    NO_ANSWER("no-answer"),
    /** It could not be put through. */
    FAILED("failed"),
    /** The calling colleague gave up. */
    CANCELLED("cancelled");

    private final String happened;

    Outcome(String happened) {
        this.happened = happened;
    }

    public String happened() {
        return happened;
    }
}

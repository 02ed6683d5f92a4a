package io.lejek.telephony.call;

/** How a call ended; {@code happened} is the word of the interaction contract. */
public enum Outcome {
    /** Two people were connected. */
    ANSWERED("answered"),
    /** A caller from outside reached nobody. */
    MISSED("missed"),
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

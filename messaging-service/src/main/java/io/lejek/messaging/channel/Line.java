package io.lejek.messaging.channel;

/** One connection to a provider, used by one worker, kept open from letter to letter. */
public interface Line {
    /** Connects if it is not connected. */
    Opening open();

    /** Hands over one letter; never throws for what the wire or the server does. */
    Outcome send(Letter letter);

    /** Closes the connection; {@link #open} makes a new one. */
    void drop();

    /** How connecting went. */
    sealed interface Opening {
        /** The line is open. */
        record Open() implements Opening {}

        /** The server is away, or speaks no SMTP; try again later. */
        record Unreachable(String why) implements Opening {}

        /** The server does not let us in; a person must act. */
        record LockedOut(String why) implements Opening {}
    }

    /** Makes lines. */
    interface Lines {
        Line newLine();

        /** The provider's name, for the rate limit and the letter's row. */
        String provider();
    }
}

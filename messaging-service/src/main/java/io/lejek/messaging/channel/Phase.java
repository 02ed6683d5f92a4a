package io.lejek.messaging.channel;

/** How far a letter got on the wire. */
public enum Phase {
    SENDER,
    RECIPIENT,
    CONTENT,
    /** The final dot may have reached the server: from here on it may have accepted. */
    DOT
}

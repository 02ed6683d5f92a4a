package io.lejek.messaging.recipient;

/** Why an address gets no more letters. */
public enum SuppressionReason {
    /** Its owner asked for it; a consent given later lifts it. */
    UNSUBSCRIBED,
    /** The mail server says that there is no such mailbox. */
    BAD_ADDRESS
}

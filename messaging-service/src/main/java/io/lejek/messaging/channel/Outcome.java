package io.lejek.messaging.channel;

/** What one attempt to hand over a letter came to. */
public sealed interface Outcome {
    /** The server took over the letter. */
    record Accepted(Answer answer) implements Outcome {}

    /** The server said no, for now or for good. */
    record Refused(Answer answer, Phase phase) implements Outcome {}

    /** The connection broke before the final dot was written: the server cannot have accepted. */
    record Interrupted() implements Outcome {}

    /** The final dot was written and no answer was seen: nobody knows. */
    record Unanswered() implements Outcome {}

    /** No letter can be made of this text, values and address. */
    record Unsendable() implements Outcome {}
}

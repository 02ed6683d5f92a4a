package io.lejek.telephony.call;

/** A call is over, or more was learned about one that was. */
public record CallEnded(CallFacts facts) implements CallEffect {}

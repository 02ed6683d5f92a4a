package io.lejek.telephony.call;

/** A finished call and how it went. */
public record CallDetail(CallView call, CallStory story) {}

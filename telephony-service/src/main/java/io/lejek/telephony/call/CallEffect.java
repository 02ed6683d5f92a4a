package io.lejek.telephony.call;

/** What follows from an event of a PBX. */
public sealed interface CallEffect permits PhoneChanged, CallEnded {}

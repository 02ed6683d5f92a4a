package io.lejek.telephony.ami;

import io.lejek.telephony.call.CallsNow;

/** What goes on at a connected PBX, as the owner of its line wrote it down last. */
public record PbxNow(String pbx, CallsNow calls) {}

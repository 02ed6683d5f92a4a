package io.lejek.telephony.calllist;

import java.util.UUID;

/** @param callId the id that the call's phone events and its record will have */
record Dialled(UUID callId) {}

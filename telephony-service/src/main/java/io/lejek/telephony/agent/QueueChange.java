package io.lejek.telephony.agent;

/** @param member whether the queue rings the viewer's phone from now on */
record QueueChange(boolean member) {}

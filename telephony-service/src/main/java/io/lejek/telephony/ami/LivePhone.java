package io.lejek.telephony.ami;

/**
 * A colleague's phone in a call that is going on.
 *
 * @param pbx on which it is
 * @param channel the name of its channel
 */
public record LivePhone(String pbx, String channel) {}

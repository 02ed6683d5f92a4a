package io.lejek.crm.timeline;

/** By what somebody was in touch with a client. */
enum Channel {
    CALL,
    EMAIL,
    SMS,
    MEETING,
    NOTE
}

package io.lejek.telephony.ami;

/** Why events of a PBX may have been missed. */
enum GapReason {
    /** No replica of this service listened. */
    SERVICE_AWAY,
    /** The line broke. */
    LINE_LOST,
    /** The PBX itself was away. */
    PBX_RESTARTED,
    /** More came than could be thought about. */
    QUEUE_FULL
}

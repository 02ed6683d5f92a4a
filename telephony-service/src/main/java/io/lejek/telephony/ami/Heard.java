package io.lejek.telephony.ami;

import io.lejek.telephony.call.Resync;
import io.lejek.telephony.pbx.WireEvent;
import java.time.Instant;

/** What waits to be thought about. */
sealed interface Heard {
    /** An event of the wire, and when it arrived. */
    record Event(WireEvent event, Instant at) implements Heard {}

    /** The PBX's own list of what is going on. */
    record Listed(Resync resync) implements Heard {}
}

package io.lejek.telephony.ami;

import io.lejek.telephony.call.Resync;
import java.time.Instant;
import org.asteriskjava.manager.event.ManagerEvent;

/** What waits to be thought about. */
sealed interface Heard {
    /** An event, as the library gave it, and when. */
    record Event(ManagerEvent event, Instant at) implements Heard {}

    /** The PBX's own list of what is going on. */
    record Listed(Resync resync) implements Heard {}
}

package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Bridge;
import java.util.LinkedHashSet;
import java.util.Set;

/** A bridge and the legs in it, of whatever calls. */
final class Room {
    Bridge bridge;
    final Set<Leg> legs = new LinkedHashSet<>();

    Room(Bridge bridge) {
        this.bridge = bridge;
    }

    /** Whether those in it hear each other. */
    boolean talks() {
        return !bridge.holding();
    }

    /** Whether strangers meet here, whose calls stay their own. */
    boolean conference() {
        return talks() && bridge.type() != null && !bridge.joinsCalls();
    }

    /** How many people of other calls are here. */
    long strangers(LiveCall call) {
        return legs.stream()
                .filter(leg -> leg.call != call && leg.real() && !leg.holds())
                .count();
    }
}

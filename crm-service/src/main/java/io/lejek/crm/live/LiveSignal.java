package io.lejek.crm.live;

/** What crm tells its streams. */
sealed interface LiveSignal {
    /** A record has changed. */
    record Changed(LiveEvent event) implements LiveSignal {}

    /** The link to the other replicas broke, or is whole again: changes made there meanwhile were missed. */
    record Linked(boolean up) implements LiveSignal {}
}

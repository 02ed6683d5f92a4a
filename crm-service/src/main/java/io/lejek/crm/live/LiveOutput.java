package io.lejek.crm.live;

/** Where the sources of a stream write. */
interface LiveOutput {
    /** Sends one whole event. */
    void event(String name, Object data);

    /** Says that a source went away or came back; a page reads its lists again when one comes back. */
    void source(String name, boolean up);
}

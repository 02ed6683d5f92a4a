package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.PlainText.name;

import org.jspecify.annotations.Nullable;

/** Reads what an event says of channels and bridges; null where it lacks the id. Pure. */
final class ReadChannel {
    private ReadChannel() {}

    /** The channel that the event is about. */
    static @Nullable Channel channel(WireEvent e) {
        String id = clean(e.get("Uniqueid"));
        return id == null
                ? null
                : new Channel(
                        id,
                        clean(e.get("Linkedid")),
                        clean(e.get("Channel")),
                        e.number("ChannelState"),
                        clean(e.get("CallerIDNum")),
                        name(e.get("CallerIDName")),
                        clean(e.get("Exten")));
    }

    /** The channel that is dialled. */
    static @Nullable Channel target(WireEvent e) {
        String id = clean(e.get("DestUniqueid"));
        return id == null
                ? null
                : new Channel(
                        id,
                        clean(e.get("DestLinkedid")),
                        clean(e.get("DestChannel")),
                        e.number("DestChannelState"),
                        clean(e.get("DestCallerIDNum")),
                        name(e.get("DestCallerIDName")),
                        clean(e.get("DestExten")));
    }

    /**
     * Another channel, of which an event says no more than how it is called.
     *
     * @param role how the names of its fields begin, like {@code Transferer}
     */
    static @Nullable Channel other(WireEvent e, String role) {
        String id = clean(e.get(role + "Uniqueid"));
        return id == null
                ? null
                : new Channel(
                        id, clean(e.get(role + "Linkedid")), clean(e.get(role + "Channel")), null, null, null, null);
    }

    static @Nullable Bridge bridge(WireEvent e) {
        String id = clean(e.get("BridgeUniqueid"));
        return id == null
                ? null
                : new Bridge(
                        id,
                        clean(e.get("BridgeType")),
                        clean(e.get("BridgeTechnology")),
                        clean(e.get("BridgeCreator")));
    }
}

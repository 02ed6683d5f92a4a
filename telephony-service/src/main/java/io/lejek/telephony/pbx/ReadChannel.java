package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.PlainText.name;

import org.jspecify.annotations.Nullable;

/** Reads what an event says of channels and bridges; null where it lacks the id. Pure. */
final class ReadChannel {
    private ReadChannel() {}

    /** How the fields of one of an event's channels are called. */
    private record Names(
            String uniqueId,
            String linkedId,
            String channel,
            String state,
            String callerNumber,
            String callerName,
            String exten) {
        static final Names ITSELF = of("");
        static final Names DIALLED = of("Dest");

        private static Names of(String role) {
            return new Names(
                    role + "Uniqueid",
                    role + "Linkedid",
                    role + "Channel",
                    role + "ChannelState",
                    role + "CallerIDNum",
                    role + "CallerIDName",
                    role + "Exten");
        }
    }

    /** The channel that the event is about. */
    static @Nullable Channel channel(WireEvent e) {
        return channel(e, Names.ITSELF);
    }

    /** The channel that is dialled. */
    static @Nullable Channel target(WireEvent e) {
        return channel(e, Names.DIALLED);
    }

    private static @Nullable Channel channel(WireEvent e, Names names) {
        String id = clean(e.get(names.uniqueId));
        return id == null
                ? null
                : new Channel(
                        id,
                        clean(e.get(names.linkedId)),
                        clean(e.get(names.channel)),
                        e.number(names.state),
                        clean(e.get(names.callerNumber)),
                        name(e.get(names.callerName)),
                        clean(e.get(names.exten)));
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

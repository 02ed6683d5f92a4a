package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.PlainText.name;

import org.asteriskjava.manager.event.AbstractBridgeEvent;
import org.asteriskjava.manager.event.DialEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;

/** Reads what an event says of channels and bridges; null where it lacks the id. Pure. */
final class ReadChannel {
    private ReadChannel() {}

    /** The channel that the event is about. */
    static @Nullable Channel channel(
            ManagerEvent e, @Nullable String uniqueId, @Nullable String linkedId, @Nullable String channel) {
        String id = clean(uniqueId);
        return id == null
                ? null
                : new Channel(
                        id,
                        clean(linkedId),
                        clean(channel),
                        e.getChannelState(),
                        clean(e.getCallerIdNum()),
                        name(e.getCallerIdName()),
                        clean(e.getExten()));
    }

    /** The channel that is dialled. */
    static @Nullable Channel target(DialEvent e, @Nullable String linkedId) {
        String id = clean(e.getDestUniqueId());
        return id == null
                ? null
                : new Channel(
                        id,
                        clean(linkedId),
                        clean(e.getDestChannel()),
                        e.getDestChannelState(),
                        clean(e.getDestCallerIdNum()),
                        name(e.getDestCallerIdName()),
                        clean(e.getDestExten()));
    }

    /** A channel of which an event says no more than how it is called. */
    static Channel named(String uniqueId, @Nullable String linkedId, @Nullable String channel) {
        return new Channel(uniqueId, clean(linkedId), clean(channel), null, null, null, null);
    }

    /** As {@link #named}; null without an id. */
    static @Nullable Channel other(@Nullable String uniqueId, @Nullable String linkedId, @Nullable String channel) {
        String id = clean(uniqueId);
        return id == null ? null : named(id, linkedId, channel);
    }

    static @Nullable Bridge bridge(AbstractBridgeEvent e) {
        String id = clean(e.getBridgeUniqueId());
        return id == null
                ? null
                : new Bridge(id, clean(e.getBridgeType()), clean(e.getBridgeTechnology()), clean(e.getBridgeCreator()));
    }
}

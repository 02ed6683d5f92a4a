package io.lejek.local.pbx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What happens inside the trial PBX: its live legs, and the events that everybody listening is told, in one order. */
final class Exchange {
    private static final String SYSTEM = "trial";

    private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private final Map<String, Runnable> hangups = new LinkedHashMap<>();
    private final Instant booted = Instant.now();
    private int channels;

    void listen(Consumer<Message> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<Message> listener) {
        listeners.remove(listener);
    }

    long uptimeSeconds() {
        return Instant.now().getEpochSecond() - booted.getEpochSecond();
    }

    synchronized List<Leg> liveLegs() {
        return new ArrayList<>(legs.values());
    }

    /** A new leg; a linkedid of its own makes it the first of its call. */
    synchronized Leg leg(String device, String context, String exten, String linkedid, String uniqueid) {
        channels++;
        String id = uniqueid.isEmpty() ? SYSTEM + "-" + Instant.now().getEpochSecond() + "." + channels : uniqueid;
        String channel = "%s-%08x".formatted(device, channels);
        Leg leg = new Leg(channel, id, linkedid.isEmpty() ? id : linkedid, context, exten);
        legs.put(channel, leg);
        return leg;
    }

    /** What to do when somebody hangs this leg up. */
    synchronized void onHangup(Leg leg, Runnable action) {
        hangups.put(leg.channel, action);
    }

    /** Hangs up by the channel's name; false when there is none of that name. */
    boolean hangUp(String channel) {
        Runnable action;
        synchronized (this) {
            action = hangups.get(channel);
        }
        if (action == null) {
            return false;
        }
        action.run();
        return true;
    }

    synchronized void tell(String event, Leg leg, String... more) {
        emit(event, leg.snapshot("").with(Message.of(more)));
    }

    synchronized void tellDial(String event, Leg from, Leg to, String... more) {
        emit(event, from.snapshot("").with(to.snapshot("Dest")).with(Message.of(more)));
    }

    /** The dial of an Originate has no calling leg. */
    synchronized void tellDialTo(String event, Leg to, String... more) {
        emit(event, to.snapshot("Dest").with(Message.of(more)));
    }

    synchronized void tellBridge(String event, UUID bridge, int members, Message leg) {
        emit(
                event,
                Message.of(
                                "BridgeUniqueid", bridge.toString(),
                                "BridgeType", "basic",
                                "BridgeTechnology", "simple_bridge",
                                "BridgeCreator", "<unknown>",
                                "BridgeName", "<unknown>",
                                "BridgeNumChannels", Integer.toString(members),
                                "BridgeVideoSourceMode", "none")
                        .with(leg));
    }

    synchronized void hangup(Leg leg, int cause, String text) {
        legs.remove(leg.channel);
        hangups.remove(leg.channel);
        tell("Hangup", leg, "Cause", Integer.toString(cause), "Cause-txt", text);
    }

    /** The present time as Asterisk writes it: seconds since 1970 and millionths. */
    static String timestamp() {
        Instant now = Instant.now();
        return String.format(Locale.ROOT, "%d.%06d", now.getEpochSecond(), now.getNano() / 1_000);
    }

    private void emit(String event, Message body) {
        Message message = Message.of(
                        "Event", event, "Privilege", "call,all", "Timestamp", timestamp(), "SystemName", SYSTEM)
                .with(body);
        listeners.forEach(listener -> listener.accept(message));
    }
}

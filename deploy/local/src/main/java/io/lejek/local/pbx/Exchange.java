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

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private final Map<String, Runnable> hangups = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> transfers = new LinkedHashMap<>();
    private final Instant booted = Instant.now();
    private int channels;
    private int runs = 0x1000;

    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<String> listener) {
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

    /** What to do when somebody has the other side of this leg passed on. */
    synchronized void onTransfer(Leg leg, Consumer<String> action) {
        transfers.put(leg.channel, action);
    }

    /** Passes on whom a channel talks to; false when it talks to nobody, or there is none of that name. */
    synchronized boolean transfer(String channel, String to) {
        Consumer<String> action = transfers.get(channel);
        Leg leg = legs.get(channel);
        if (action == null || leg == null || leg.bridge.isEmpty()) {
            return false;
        }
        action.accept(to);
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
        bridged(leg.get("Channel", ""), event.equals("BridgeEnter") ? bridge.toString() : "");
        emit(
                event,
                described(bridge)
                        .with(Message.of(
                                "BridgeName", "<unknown>",
                                "BridgeNumChannels", Integer.toString(members),
                                "BridgeVideoSourceMode", "none"))
                        .with(leg));
    }

    synchronized void tellTransfer(UUID bridge, Leg by, Leg other, String to) {
        emit(
                "BlindTransfer",
                Message.of("Result", "Success")
                        .with(by.snapshot("Transferer"))
                        .with(other.snapshot("Transferee"))
                        .with(described(bridge))
                        .with(Message.of("IsExternal", "Yes", "Context", by.context, "Extension", to)));
    }

    private static Message described(UUID bridge) {
        return Message.of(
                "BridgeUniqueid", bridge.toString(),
                "BridgeType", "basic",
                "BridgeTechnology", "simple_bridge",
                "BridgeCreator", "<unknown>");
    }

    /** A number for the channels of one replay. */
    synchronized int nextRun() {
        return runs++;
    }

    /** An event that was told before, of other channels; what it says of them holds for whoever asks, too. */
    synchronized void tellAgain(Message event) {
        String channel = event.get("Channel", "");
        switch (event.get("Event", "")) {
            case "Newchannel" -> {
                Leg leg = new Leg(
                        channel,
                        event.get("Uniqueid", ""),
                        event.get("Linkedid", ""),
                        event.get("Context", ""),
                        event.get("Exten", ""));
                legs.put(channel, leg.heard(event));
            }
            case "Newstate" -> heard(channel, event);
            case "BridgeEnter" -> bridged(channel, event.get("BridgeUniqueid", ""));
            case "BridgeLeave" -> bridged(channel, "");
            case "Hangup" -> legs.remove(channel);
            default -> {
                // It changes nothing that can be asked for.
            }
        }
        emit(event);
    }

    /** Tells everybody what is ready for the wire. */
    synchronized void tell(String wire) {
        listeners.forEach(listener -> listener.accept(wire));
    }

    private void heard(String channel, Message event) {
        Leg leg = legs.get(channel);
        if (leg != null) {
            leg.heard(event);
        }
    }

    private void bridged(String channel, String bridge) {
        Leg leg = legs.get(channel);
        if (leg != null) {
            leg.bridge = bridge;
        }
    }

    synchronized void hangup(Leg leg, int cause, String text) {
        legs.remove(leg.channel);
        hangups.remove(leg.channel);
        transfers.remove(leg.channel);
        tell("Hangup", leg, "Cause", Integer.toString(cause), "Cause-txt", text);
    }

    /** The present time as Asterisk writes it: seconds since 1970 and millionths. */
    static String timestamp() {
        Instant now = Instant.now();
        return String.format(Locale.ROOT, "%d.%06d", now.getEpochSecond(), now.getNano() / 1_000);
    }

    private void emit(String event, Message body) {
        emit(Message.of("Event", event, "Privilege", "call,all").with(body));
    }

    private void emit(Message event) {
        Message message = event.with("Timestamp", timestamp()).with("SystemName", SYSTEM);
        tell(message.toWire());
    }
}

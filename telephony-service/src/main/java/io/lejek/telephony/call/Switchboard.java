package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Bridge;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The legs of one PBX, the bridges they are in, and which of them belong to one call. Not thread-safe. */
final class Switchboard {
    private final NumberPlan plan;

    private final Map<String, Leg> legs = new HashMap<>();
    /** A call by the names of its legs, and by every name to which the PBX ever linked one of them. */
    private final Map<String, LiveCall> callByName = new HashMap<>();

    private final Map<String, Room> rooms = new HashMap<>();
    /** Calls of strangers whose conference somebody entered or left. */
    private final Set<LiveCall> disturbed = new LinkedHashSet<>();

    private final Set<LiveCall> calls = new LinkedHashSet<>();
    private int order;

    Switchboard(NumberPlan plan) {
        this.plan = plan;
    }

    List<Leg> legs() {
        return List.copyOf(legs.values());
    }

    List<LiveCall> calls() {
        return List.copyOf(calls);
    }

    /** Whether a call is there still, and not part of another. */
    boolean has(LiveCall call) {
        return calls.contains(call);
    }

    boolean knows(String leg) {
        return legs.containsKey(leg);
    }

    /** Whether this is how a leg is known. */
    boolean agrees(PbxEvent.LegListed listed) {
        Leg leg = legs.get(listed.leg());
        if (leg == null || !leg.open() || !leg.lived || !leg.endCertain) {
            return false;
        }
        String bridge = leg.room == null ? null : leg.room.bridge.id();
        Channel channel = listed.channel();
        return Objects.equals(bridge, listed.bridgeId())
                && Objects.equals(leg.name, channel.name())
                && (channel.state() == null || channel.state() == leg.state)
                && (leg.target || !listed.dialled())
                && (channel.linkedId() == null || callByName.get(channel.linkedId()) == leg.call);
    }

    /** A leg that is known was seen alive. */
    void heard(String leg, Instant at) {
        Objects.requireNonNull(legs.get(leg)).heard(at);
    }

    /** The call of a leg that is known. */
    LiveCall call(String leg) {
        return Objects.requireNonNull(legs.get(leg)).call;
    }

    /** This call, and those of strangers that changed with it since they were last asked for. */
    List<LiveCall> touched(LiveCall call) {
        disturbed.add(call);
        List<LiveCall> touched = List.copyOf(disturbed);
        disturbed.clear();
        return touched;
    }

    /** The leg of a channel, with what an event says of it besides. */
    Leg leg(Channel channel, Instant began, Instant at) {
        Leg leg = legs.computeIfAbsent(channel.uniqueId(), id -> {
            LiveCall call = callNamed(id, channel.linkedId());
            Leg fresh = new Leg(id, began, order++, plan, call);
            call.legs.add(fresh);
            return fresh;
        });
        leg.learn(channel, at);
        if (channel.linkedId() != null) {
            LiveCall linked = callByName.get(channel.linkedId());
            if (linked == null) {
                name(leg.call, channel.linkedId());
            } else {
                join(linked, leg.call);
            }
        }
        return leg;
    }

    private LiveCall callNamed(String id, @Nullable String linkedId) {
        LiveCall call = callByName.get(id);
        if (call == null && linkedId != null) {
            call = callByName.get(linkedId);
        }
        if (call == null) {
            call = new LiveCall();
            calls.add(call);
        }
        name(call, id);
        return call;
    }

    private void name(LiveCall call, String name) {
        callByName.put(name, call);
        call.names.add(name);
    }

    /** Makes one call of two. Two that were both reported stay apart: nobody would take back a record. */
    void join(LiveCall one, LiveCall other) {
        if (one == other || (one.reported != null && other.reported != null)) {
            return;
        }
        boolean keepOne = one.reported != null || (other.reported == null && one.legs.size() >= other.legs.size());
        LiveCall kept = keepOne ? one : other;
        LiveCall gone = keepOne ? other : one;
        kept.absorb(gone);
        calls.remove(gone);
        disturbed.remove(gone);
        gone.names.forEach(name -> callByName.put(name, kept));
    }

    void enter(Leg leg, Bridge bridge) {
        leg.live();
        if (!leg.open()) {
            return;
        }
        leave(leg);
        Room room = rooms.computeIfAbsent(bridge.id(), any -> new Room(bridge));
        if (bridge.type() != null) {
            room.bridge = bridge;
        }
        leg.room = room;
        if (room.bridge.joinsCalls()) {
            room.legs.stream().map(other -> other.call).distinct().toList().forEach(call -> join(call, leg.call));
        }
        room.legs.add(leg);
        disturb(room);
    }

    void leave(Leg leg) {
        Room room = leg.room;
        leg.room = null;
        if (room != null && room.legs.remove(leg)) {
            disturb(room);
            if (room.legs.isEmpty()) {
                rooms.remove(room.bridge.id());
            }
        }
    }

    private void disturb(Room room) {
        if (room.conference()) {
            room.legs.forEach(leg -> disturbed.add(leg.call));
        }
    }

    void forget(LiveCall call) {
        calls.remove(call);
        call.legs.forEach(leg -> {
            leave(leg);
            legs.remove(leg.id);
        });
        call.names.forEach(callByName::remove);
    }
}

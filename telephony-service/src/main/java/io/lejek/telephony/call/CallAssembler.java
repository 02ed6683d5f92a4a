package io.lejek.telephony.call;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.Bridge;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.OwnChannel;
import io.lejek.telephony.pbx.Party;
import io.lejek.telephony.pbx.PbxEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the calls of one PBX together from its events. What it answers depends on nothing but the events, the lists and the
 * times that it was given, in their order: the same journal always gives the same calls. It bears events that are lost,
 * doubled or out of order. Not thread-safe.
 */
public final class CallAssembler {
    private final NumberPlan plan;
    private final TellCall tellCall;
    private final PhoneStates phones;
    private final Duration quiet;
    private final Duration linger;

    private final Map<String, Leg> legs = new HashMap<>();
    /** A call by the names of its legs, and by every name to which the PBX ever linked one of them. */
    private final Map<String, LiveCall> callByName = new HashMap<>();

    private final Map<String, Room> rooms = new HashMap<>();
    /** Calls of strangers whose conference somebody entered or left. */
    private final Set<LiveCall> disturbed = new LinkedHashSet<>();

    private final Set<LiveCall> calls = new LinkedHashSet<>();
    private int order;

    /**
     * @param quiet how long after its last hang-up a call may still say something before it counts as over
     * @param linger how long it is remembered after that, so that late evidence restates it
     */
    public CallAssembler(String pbx, NumberPlan plan, PhoneNumbers numbers, Duration quiet, Duration linger) {
        this.plan = plan;
        Story story = new Story(plan, numbers);
        this.tellCall = new TellCall(pbx, story);
        this.phones = new PhoneStates(pbx, story);
        this.quiet = quiet;
        this.linger = linger;
    }

    /** What follows at once from an event: changes of colleagues' phones. */
    public List<CallEffect> apply(PbxEvent event) {
        LiveCall call = take(event);
        call.touch(event.at());
        disturbed.add(call);
        List<CallEffect> effects = new ArrayList<>();
        for (LiveCall any : disturbed) {
            any.review(event.at());
            effects.addAll(phones.changes(any, event.at()));
        }
        disturbed.clear();
        return effects;
    }

    /** Learns what is going on, and closes what is no more; their ends are uncertain. */
    public List<CallEffect> apply(Resync resync) {
        List<CallEffect> effects = new ArrayList<>();
        Set<String> going = resync.channels().stream().map(PbxEvent::leg).collect(Collectors.toSet());
        for (Leg leg : List.copyOf(legs.values())) {
            boolean asked = !leg.began.isAfter(resync.askedAt());
            if (leg.open() && asked && !going.contains(leg.id)) {
                effects.addAll(close(leg, resync));
            }
        }
        resync.channels().forEach(listed -> effects.addAll(apply(listed)));
        return effects;
    }

    /** The calls that are over by now, each once; again when more was learned since. Forgets the old ones. */
    public List<CallEffect> tick(Instant now) {
        List<CallEffect> effects = new ArrayList<>();
        for (LiveCall call : List.copyOf(calls)) {
            if (call.news && call.over() && !now.isBefore(call.touchedAt.plus(quiet))) {
                call.news = false;
                report(call, effects);
            }
            boolean finished = call.legs.stream().noneMatch(Leg::open) || call.reported != null;
            if (finished && call.over() && now.isAfter(call.touchedAt.plus(linger))) {
                forget(call);
            }
        }
        return effects;
    }

    /** Takes every card off the phones, without a word about how the calls go on. */
    public List<CallEffect> release(Instant now) {
        return calls.stream()
                .flatMap(call -> call.legs.stream())
                .flatMap(leg -> phones.release(leg, now).stream())
                .toList();
    }

    /** How many calls are going on. */
    public long open() {
        return calls.stream().filter(call -> !call.over()).count();
    }

    private void report(LiveCall call, List<CallEffect> effects) {
        call.first()
                .filter(leg -> call.realLegs().stream().anyMatch(any -> any.lived)
                        || call.clicked().isPresent())
                .ifPresent(first -> {
                    CallFacts facts = tellCall.tell(call, first);
                    if (!facts.equals(call.reported)) {
                        call.reported = facts;
                        effects.add(new CallEnded(facts));
                    }
                });
    }

    private List<CallEffect> close(Leg leg, Resync resync) {
        Instant end = leg.heardAt;
        if (resync.aliveUntil() != null && resync.aliveUntil().isAfter(end)) {
            end = resync.aliveUntil();
        }
        leave(leg);
        leg.hangUp(end, 0, false);
        leg.call.touch(resync.at());
        leg.call.review(end);
        return phones.changes(leg.call, end);
    }

    private void forget(LiveCall call) {
        calls.remove(call);
        call.legs.forEach(leg -> {
            leave(leg);
            legs.remove(leg.id);
        });
        call.names.forEach(callByName::remove);
    }

    private LiveCall take(PbxEvent event) {
        switch (event) {
            case PbxEvent.LegBegan(Instant at, Channel channel) ->
                leg(channel, at, at).live();
            case PbxEvent.LegChanged(Instant at, Channel channel) ->
                leg(channel, at, at).live();
            case PbxEvent.DialBegan began -> dialBegan(began);
            case PbxEvent.DialEnded ended -> dialEnded(ended);
            case PbxEvent.BridgeEntered(Instant at, Channel channel, Bridge bridge) ->
                enter(leg(channel, at, at), bridge);
            case PbxEvent.BridgeLeft(Instant at, Channel channel, Bridge bridge) -> {
                Leg leg = leg(channel, at, at);
                leg.live();
                if (leg.room != null && leg.room.bridge.id().equals(bridge.id())) {
                    leave(leg);
                }
            }
            case PbxEvent.LocalJoined joined -> joinHalves(joined);
            case PbxEvent.LegHungUp(Instant at, Channel channel, int cause) -> {
                Leg leg = leg(channel, at, at);
                leave(leg);
                leg.hangUp(at, cause, true);
            }
            case PbxEvent.OriginateFailed failed -> originateFailed(failed);
            case PbxEvent.LegListed listed -> listed(listed);
            case PbxEvent.LegHeld(Instant at, Channel channel, boolean held) -> {
                Leg leg = leg(channel, at, at);
                leg.live();
                leg.hold(held);
            }
            case PbxEvent.HangupAsked(Instant at, Channel channel) -> {
                Leg leg = leg(channel, at, at);
                leg.live();
                leg.hangupAskedAt = leg.hangupAskedAt == null ? at : leg.hangupAskedAt;
            }
            case PbxEvent.QueueEntered(Instant at, Channel channel, String queue, int position) ->
                step(channel, new Step(at, Step.Kind.QUEUED, null, queue, position == 0 ? null : position));
            case PbxEvent.QueueLeft(Instant at, Channel channel, String queue, int position, boolean abandoned) ->
                step(
                        channel,
                        new Step(
                                at,
                                abandoned ? Step.Kind.ABANDONED_QUEUE : Step.Kind.LEFT_QUEUE,
                                null,
                                queue,
                                position == 0 ? null : position));
            case PbxEvent.Parked(Instant at, Channel channel, String space) ->
                step(channel, new Step(at, Step.Kind.PARKED, null, space, null));
            case PbxEvent.VoicemailReached(Instant at, Channel channel) ->
                step(channel, new Step(at, Step.Kind.VOICEMAIL, null, null, null));
            case PbxEvent.RecordingBegan(Instant at, Channel channel, String file) ->
                step(channel, new Step(at, Step.Kind.RECORDED, null, file, null));
            case PbxEvent.Transferred transferred -> transferred(transferred);
            case PbxEvent.PickedUp pickedUp -> pickedUp(pickedUp);
        }
        return Objects.requireNonNull(legs.get(event.leg())).call;
    }

    private void dialBegan(PbxEvent.DialBegan began) {
        Leg target = leg(began.target(), began.at(), began.at());
        target.target = true;
        target.live();
        target.dialled = began.dialled();
        if (began.caller() != null) {
            Leg caller = leg(began.caller(), began.at(), began.at());
            caller.live();
            join(caller.call, target.call);
        }
    }

    private void dialEnded(PbxEvent.DialEnded ended) {
        Leg target = leg(ended.target(), ended.at(), ended.at());
        target.target = true;
        target.live();
        target.dialStatus = ended.status();
        if (ended.caller() != null) {
            join(leg(ended.caller(), ended.at(), ended.at()).call, target.call);
        }
    }

    private void step(Channel channel, Step step) {
        Leg leg = leg(channel, step.at(), step.at());
        leg.live();
        leg.step(step);
    }

    private void transferred(PbxEvent.Transferred event) {
        Leg by = leg(event.channel(), event.at(), event.at());
        by.live();
        Step.Kind kind = event.to() == null ? Step.Kind.TRANSFERRED_AFTER_CONSULTATION : Step.Kind.TRANSFERRED;
        by.step(new Step(event.at(), kind, by.extension(), event.to(), null));
        for (Channel other : Stream.of(event.consultation(), event.other())
                .filter(Objects::nonNull)
                .toList()) {
            join(by.call, leg(other, event.at(), event.at()).call);
        }
    }

    /** What rang is taken over by the leg of who picked it up; what was parked goes on as it is. */
    private void pickedUp(PbxEvent.PickedUp event) {
        Leg by = leg(event.channel(), event.at(), event.at());
        by.live();
        by.step(new Step(event.at(), Step.Kind.PICKED_UP, by.extension(), null, null));
        join(by.call, leg(event.other(), event.at(), event.at()).call);
    }

    private void joinHalves(PbxEvent.LocalJoined joined) {
        Leg one = leg(joined.one(), joined.at(), joined.at());
        Leg two = leg(joined.two(), joined.at(), joined.at());
        one.twin = two;
        two.twin = one;
        join(one.call, two.call);
    }

    private void originateFailed(PbxEvent.OriginateFailed failed) {
        if (!legs.containsKey(failed.leg()) && OwnChannel.callId(failed.leg()).isPresent()) {
            Leg leg = leg(Channel.named(failed.leg()), failed.at(), failed.at());
            leg.party = new Party.Device();
            leg.target = true;
            leg.hangUp(failed.at(), 0, true);
        } else {
            leg(Channel.named(failed.leg()), failed.at(), failed.at());
        }
    }

    private void listed(PbxEvent.LegListed listed) {
        Leg leg = leg(listed.channel(), listed.since(), listed.at());
        leg.live();
        leg.target |= listed.dialled();
        if (!leg.open() || listed.bridgeId() == null) {
            leave(leg);
        } else {
            enter(leg, Bridge.named(listed.bridgeId()));
        }
    }

    private void enter(Leg leg, Bridge bridge) {
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

    private void leave(Leg leg) {
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

    private Leg leg(Channel channel, Instant began, Instant at) {
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
    private void join(LiveCall one, LiveCall other) {
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
}

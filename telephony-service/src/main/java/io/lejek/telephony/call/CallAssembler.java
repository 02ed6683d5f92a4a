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
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the calls of one PBX together from its events. What it answers depends on nothing but the events, the lists and the
 * times that it was given, in their order: the same journal always gives the same calls. It bears events that are lost,
 * doubled or out of order. Not thread-safe.
 */
public final class CallAssembler {
    /** How often it looks for calls to be forgotten. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(1);

    private final TellCall tellCall;
    private final PhoneStates phones;
    private final Duration quiet;
    private final Duration linger;

    private final Switchboard board;
    /** Something was said of these calls since they were last told. */
    private final Set<LiveCall> untold = new LinkedHashSet<>();

    private Instant lookedBackAt = Instant.EPOCH;

    /**
     * @param quiet how long after its last hang-up a call may still say something before it counts as over
     * @param linger how long it is remembered after that, so that late evidence restates it
     */
    public CallAssembler(String pbx, NumberPlan plan, PhoneNumbers numbers, Duration quiet, Duration linger) {
        this.board = new Switchboard(plan);
        Story story = new Story(plan, numbers);
        this.tellCall = new TellCall(pbx, story);
        this.phones = new PhoneStates(pbx, story);
        this.quiet = quiet;
        this.linger = linger;
    }

    /** What follows at once from an event: changes of colleagues' phones. */
    public List<CallEffect> apply(PbxEvent event) {
        LiveCall call = take(event);
        touch(call, event.at());
        List<CallEffect> effects = new ArrayList<>();
        for (LiveCall any : board.touched(call)) {
            any.review(event.at());
            effects.addAll(phones.changes(any, event.at()));
        }
        return effects;
    }

    /** Learns what is going on, and closes what is no more; their ends are uncertain. */
    public List<CallEffect> apply(Resync resync) {
        List<CallEffect> effects = new ArrayList<>();
        Set<String> going = resync.channels().stream().map(PbxEvent::leg).collect(Collectors.toSet());
        for (Leg leg : board.legs()) {
            boolean asked = !leg.began.isAfter(resync.askedAt());
            if (leg.open() && asked && !going.contains(leg.id)) {
                effects.addAll(close(leg, resync));
            }
        }
        for (PbxEvent.LegListed listed : resync.channels()) {
            if (isNews(listed)) {
                effects.addAll(apply(listed));
            } else {
                board.heard(listed.leg(), listed.at());
            }
        }
        return effects;
    }

    /** Whether the PBX's list says more of a channel than is known: of thousands it seldom does. */
    boolean isNews(PbxEvent.LegListed listed) {
        return !board.agrees(listed);
    }

    /** The calls that are over by now, each once; again when more was learned since. Forgets the old ones. */
    public List<CallEffect> tick(Instant now) {
        List<CallEffect> effects = new ArrayList<>();
        for (Iterator<LiveCall> calls = untold.iterator(); calls.hasNext(); ) {
            LiveCall call = calls.next();
            if (!now.isBefore(call.touchedAt.plus(quiet))) {
                calls.remove();
                if (board.has(call) && call.over()) {
                    report(call, effects);
                }
            }
        }
        if (now.isAfter(lookedBackAt.plus(LOOK_BACK))) {
            lookedBackAt = now;
            forgetOld(now);
        }
        return effects;
    }

    private void forgetOld(Instant now) {
        for (LiveCall call : board.calls()) {
            boolean old = now.isAfter(call.touchedAt.plus(linger));
            if (old
                    && call.over()
                    && (call.reported != null || call.legs.stream().noneMatch(Leg::open))) {
                board.forget(call);
            }
        }
    }

    /** Takes every card off the phones, without a word about how the calls go on. */
    public List<CallEffect> release(Instant now) {
        return board.calls().stream()
                .flatMap(call -> call.legs.stream())
                .flatMap(leg -> phones.release(leg, now).stream())
                .toList();
    }

    /** When the oldest leg began of which something may yet be told; empty when there is none. */
    public Optional<Instant> oldest() {
        Instant oldest = null;
        for (LiveCall call : board.calls()) {
            for (Leg leg : call.legs) {
                oldest = oldest == null || leg.began.isBefore(oldest) ? leg.began : oldest;
            }
        }
        return Optional.ofNullable(oldest);
    }

    /** What goes on. */
    public CallsNow now() {
        List<LiveCall> open =
                board.calls().stream().filter(call -> !call.over()).toList();
        Map<String, List<Instant>> waiting = open.stream()
                .flatMap(call -> call.waits().stream())
                .collect(Collectors.groupingBy(
                        step -> Objects.requireNonNull(step.detail()),
                        Collectors.mapping(Step::at, Collectors.toList())));
        return new CallsNow(
                open.size(),
                open.stream().filter(LiveCall::talks).count(),
                waiting.entrySet().stream()
                        .map(queue -> new CallsNow.Waiting(
                                queue.getKey(), queue.getValue().size(), Collections.min(queue.getValue())))
                        .sorted(Comparator.comparing(CallsNow.Waiting::since))
                        .toList());
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
        board.leave(leg);
        leg.hangUp(end, 0, false);
        touch(leg.call, resync.at());
        leg.call.review(end);
        return phones.changes(leg.call, end);
    }

    private void touch(LiveCall call, Instant at) {
        call.touch(at);
        untold.add(call);
    }

    private LiveCall take(PbxEvent event) {
        switch (event) {
            case PbxEvent.LegBegan(Instant at, Channel channel) ->
                board.leg(channel, at, at).live();
            case PbxEvent.LegChanged(Instant at, Channel channel) ->
                board.leg(channel, at, at).live();
            case PbxEvent.DialBegan began -> dialBegan(began);
            case PbxEvent.DialEnded ended -> dialEnded(ended);
            case PbxEvent.BridgeEntered(Instant at, Channel channel, Bridge bridge) ->
                board.enter(board.leg(channel, at, at), bridge);
            case PbxEvent.BridgeLeft(Instant at, Channel channel, Bridge bridge) -> {
                Leg leg = board.leg(channel, at, at);
                leg.live();
                if (leg.room != null && leg.room.bridge.id().equals(bridge.id())) {
                    board.leave(leg);
                }
            }
            case PbxEvent.LocalJoined joined -> joinHalves(joined);
            case PbxEvent.LegHungUp(Instant at, Channel channel, int cause) -> {
                Leg leg = board.leg(channel, at, at);
                board.leave(leg);
                leg.hangUp(at, cause, true);
            }
            case PbxEvent.OriginateFailed failed -> originateFailed(failed);
            case PbxEvent.LegListed listed -> listed(listed);
            case PbxEvent.LegHeld(Instant at, Channel channel, boolean held) -> {
                Leg leg = board.leg(channel, at, at);
                leg.live();
                leg.hold(held);
            }
            case PbxEvent.HangupAsked(Instant at, Channel channel) -> {
                Leg leg = board.leg(channel, at, at);
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
        return board.call(event.leg());
    }

    private void dialBegan(PbxEvent.DialBegan began) {
        Leg target = board.leg(began.target(), began.at(), began.at());
        target.target = true;
        target.live();
        target.dialled = began.dialled();
        if (began.caller() != null) {
            Leg caller = board.leg(began.caller(), began.at(), began.at());
            caller.live();
            board.join(caller.call, target.call);
        }
    }

    private void dialEnded(PbxEvent.DialEnded ended) {
        Leg target = board.leg(ended.target(), ended.at(), ended.at());
        target.target = true;
        target.live();
        target.dialStatus = ended.status();
        if (ended.caller() != null) {
            board.join(board.leg(ended.caller(), ended.at(), ended.at()).call, target.call);
        }
    }

    private void step(Channel channel, Step step) {
        Leg leg = board.leg(channel, step.at(), step.at());
        leg.live();
        leg.step(step);
    }

    private void transferred(PbxEvent.Transferred event) {
        Leg by = board.leg(event.channel(), event.at(), event.at());
        by.live();
        Step.Kind kind = event.to() == null ? Step.Kind.TRANSFERRED_AFTER_CONSULTATION : Step.Kind.TRANSFERRED;
        by.step(new Step(event.at(), kind, by.extension(), event.to(), null));
        for (Channel other : Stream.of(event.consultation(), event.other())
                .filter(Objects::nonNull)
                .toList()) {
            board.join(by.call, board.leg(other, event.at(), event.at()).call);
        }
    }

    /** What rang is taken over by the leg of who picked it up; what was parked goes on as it is. */
    private void pickedUp(PbxEvent.PickedUp event) {
        Leg by = board.leg(event.channel(), event.at(), event.at());
        by.live();
        by.step(new Step(event.at(), Step.Kind.PICKED_UP, by.extension(), null, null));
        board.join(by.call, board.leg(event.other(), event.at(), event.at()).call);
    }

    private void joinHalves(PbxEvent.LocalJoined joined) {
        Leg one = board.leg(joined.one(), joined.at(), joined.at());
        Leg two = board.leg(joined.two(), joined.at(), joined.at());
        one.twin = two;
        two.twin = one;
        board.join(one.call, two.call);
    }

    private void originateFailed(PbxEvent.OriginateFailed failed) {
        if (!board.knows(failed.leg()) && OwnChannel.callId(failed.leg()).isPresent()) {
            Leg leg = board.leg(Channel.named(failed.leg()), failed.at(), failed.at());
            leg.party = new Party.Device();
            leg.target = true;
            leg.hangUp(failed.at(), 0, true);
        } else {
            board.leg(Channel.named(failed.leg()), failed.at(), failed.at());
        }
    }

    private void listed(PbxEvent.LegListed listed) {
        Leg leg = board.leg(listed.channel(), listed.since(), listed.at());
        leg.live();
        leg.target |= listed.dialled();
        if (!leg.open() || listed.bridgeId() == null) {
            board.leave(leg);
        } else {
            board.enter(leg, Bridge.named(listed.bridgeId()));
        }
    }
}

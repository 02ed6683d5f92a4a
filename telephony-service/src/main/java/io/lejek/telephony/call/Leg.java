package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.DialStatus;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.OwnChannel;
import io.lejek.telephony.pbx.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One channel of a call, as far as its events tell. */
final class Leg {
    static final Comparator<Leg> BY_AGE =
            Comparator.comparing((Leg leg) -> leg.knownSince).thenComparing(leg -> leg.order);
    /** Where the dialplan is when it is at no number. */
    private static final Set<String> NO_NUMBER = Set.of("s", "h", "i", "t", "T", "o", "a", "e");

    private static final int MOST_STEPS = 100;
    private static final Set<Step.Kind> LEAVING = EnumSet.of(Step.Kind.LEFT_QUEUE, Step.Kind.ABANDONED_QUEUE);

    final String id;
    final Instant began;
    /** We ordered it. */
    final boolean own;

    private final int order;
    private final NumberPlan plan;

    LiveCall call;
    Party party = new Party.Plumbing();

    @Nullable
    String name;

    int state;

    @Nullable
    String callerNumber;

    @Nullable
    String callerName;

    @Nullable
    String exten;
    /** Somebody, or the PBX, dialled it. */
    boolean target;

    @Nullable
    String dialled;

    @Nullable
    DialStatus dialStatus;

    @Nullable
    Room room;
    /** The bridge in which it put the other side on hold; null when it did not. */
    @Nullable
    String holdsIn;
    /** The other half, when it is a Local channel. */
    @Nullable
    Leg twin;
    /** When it first heard another leg of its call. */
    @Nullable
    Instant metAt;

    /** Something but its end was seen of it. */
    boolean lived;

    Instant heardAt;
    /** When it was there for sure: a list of channels may overtake the event that one began. */
    private Instant knownSince;

    /** The oldest channel it was connected with when it was first heard of, by the PBX's word: often itself. */
    @Nullable
    String linkedTo;

    @Nullable
    Instant hungUpAt;

    /** When whoever is at its far end hung up; null when the PBX ended it. */
    @Nullable
    Instant hangupAskedAt;

    /** Where it went: waited, was parked, was passed on. */
    private final List<Step> steps = new ArrayList<>();

    boolean endCertain = true;
    int cause;

    @Nullable
    PhoneChanged shown;

    Leg(String id, Instant began, int order, NumberPlan plan, LiveCall call) {
        this.id = id;
        this.began = began;
        this.own = OwnChannel.callId(id).isPresent();
        this.order = order;
        this.plan = plan;
        this.call = call;
        this.heardAt = began;
        this.knownSince = began;
    }

    /** Learns what an event says besides; the first number and name count, the dialplan changes them later. */
    void learn(Channel channel, Instant at) {
        heard(at);
        if (at.isBefore(knownSince)) {
            knownSince = at;
        }
        linkedTo = linkedTo == null ? channel.linkedId() : linkedTo;
        if (channel.name() != null && !channel.name().equals(name)) {
            name = channel.name();
            party = plan.party(name);
        }
        if (channel.state() != null) {
            state = channel.state();
        }
        callerNumber = callerNumber == null ? channel.callerNumber() : callerNumber;
        callerName = callerName == null ? channel.callerName() : callerName;
        if (exten == null && channel.exten() != null && !NO_NUMBER.contains(channel.exten())) {
            exten = channel.exten();
        }
    }

    void heard(Instant at) {
        if (at.isAfter(heardAt)) {
            heardAt = at;
        }
    }

    /** It was seen alive: an end that was only concluded was none. */
    void live() {
        lived = true;
        if (!endCertain) {
            hungUpAt = null;
            endCertain = true;
        }
    }

    /** Whether it does not hear the other side, because it put it on hold. */
    boolean holds() {
        return room != null && room.bridge.id().equals(holdsIn);
    }

    void hold(boolean held) {
        holdsIn = held && room != null ? room.bridge.id() : null;
    }

    /** Goes on its way; what was already told is not told again. Of who gives up in a queue the PBX says that he left, too. */
    void step(Step step) {
        Step last = steps.isEmpty() ? null : steps.getLast();
        boolean leftAgain = last != null
                && LEAVING.contains(last.kind())
                && LEAVING.contains(step.kind())
                && Objects.equals(last.detail(), step.detail());
        if (leftAgain && step.kind() == Step.Kind.ABANDONED_QUEUE) {
            steps.set(steps.size() - 1, step);
        } else if (!leftAgain && steps.size() < MOST_STEPS && !steps.contains(step)) {
            steps.add(step);
        }
    }

    /** Its steps. The PBX says of those whose time in a queue ran out, too, that they gave up; they did not hang up. */
    Stream<Step> steps() {
        return steps.stream().map(step -> {
            boolean abandoned = step.kind() == Step.Kind.ABANDONED_QUEUE;
            boolean hungUp =
                    hangupAskedAt != null && hangupAskedAt.isBefore(step.at().plusSeconds(1));
            return abandoned && !hungUp
                    ? new Step(step.at(), Step.Kind.LEFT_QUEUE, step.extension(), step.detail(), step.position())
                    : step;
        });
    }

    void hangUp(Instant at, int why, boolean certain) {
        if (hungUpAt == null || (certain && !endCertain)) {
            hungUpAt = at;
            cause = why;
            endCertain = certain;
        }
    }

    boolean open() {
        return hungUpAt == null;
    }

    boolean real() {
        return !(party instanceof Party.Plumbing);
    }

    boolean outside() {
        return party instanceof Party.Outside;
    }

    @Nullable
    String extension() {
        return party instanceof Party.Colleague(String extension) ? extension : null;
    }
}

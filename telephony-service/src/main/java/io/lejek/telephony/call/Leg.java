package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Bridge;
import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.DialStatus;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One channel of a call, as far as its events tell. */
final class Leg {
    static final Comparator<Leg> BY_AGE =
            Comparator.comparing((Leg leg) -> leg.began).thenComparing(leg -> leg.order);
    /** Where the dialplan is when it is at no number. */
    private static final Set<String> NO_NUMBER = Set.of("s", "h", "i", "t", "T", "o", "a", "e");

    final String id;
    final Instant began;
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
    Bridge bridge;
    /** The other half, when it is a Local channel. */
    @Nullable
    Leg twin;
    /** It heard another leg of its call. */
    boolean met;
    /** Something but its end was seen of it. */
    boolean lived;

    Instant heardAt;

    @Nullable
    Instant hungUpAt;

    boolean endCertain = true;
    int cause;

    @Nullable
    PhoneChanged shown;

    Leg(String id, Instant began, int order, NumberPlan plan, LiveCall call) {
        this.id = id;
        this.began = began;
        this.order = order;
        this.plan = plan;
        this.call = call;
        this.heardAt = began;
    }

    /** Learns what an event says besides; the first number and name count, the dialplan changes them later. */
    void learn(Channel channel, Instant at) {
        if (at.isAfter(heardAt)) {
            heardAt = at;
        }
        if (channel.name() != null) {
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

    /** It was seen alive: an end that was only concluded was none. */
    void live() {
        lived = true;
        if (!endCertain) {
            hungUpAt = null;
            endCertain = true;
        }
    }

    void hangUp(Instant at, int why, boolean certain) {
        if (hungUpAt == null || (certain && !endCertain)) {
            hungUpAt = at;
            cause = why;
            endCertain = certain;
        }
        bridge = null;
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

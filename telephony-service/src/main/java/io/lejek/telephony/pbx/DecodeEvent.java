package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.ReadChannel.bridge;
import static io.lejek.telephony.pbx.ReadChannel.channel;
import static io.lejek.telephony.pbx.ReadChannel.named;
import static io.lejek.telephony.pbx.ReadChannel.target;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.AbstractHoldEvent;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.BridgeCreateEvent;
import org.asteriskjava.manager.event.BridgeDestroyEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.BridgeMergeEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.LocalBridgeEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.ParkedCallEvent;
import org.asteriskjava.manager.event.PickupEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.asteriskjava.manager.event.UnparkedCallEvent;
import org.asteriskjava.manager.event.VarSetEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads asterisk-java's events into ours. What does not matter for calls, the legacy doubles of DialBegin and BridgeEnter,
 * and what lacks the id of its channel, is nothing. Pure.
 */
public final class DecodeEvent {
    /** The event classes that are read here, or without which the library itself stumbles over those. */
    public static final List<Class<? extends ManagerEvent>> CLASSES = List.of(
            NewChannelEvent.class,
            NewStateEvent.class,
            DialBeginEvent.class,
            DialEndEvent.class,
            BridgeCreateEvent.class,
            BridgeEnterEvent.class,
            BridgeLeaveEvent.class,
            BridgeMergeEvent.class,
            BridgeDestroyEvent.class,
            LocalBridgeEvent.class,
            HangupEvent.class,
            OriginateResponseEvent.class,
            CoreShowChannelEvent.class,
            CoreShowChannelsCompleteEvent.class,
            FullyBootedEvent.class,
            HangupRequestEvent.class,
            HoldEvent.class,
            UnholdEvent.class,
            BlindTransferEvent.class,
            AttendedTransferEvent.class,
            ParkedCallEvent.class,
            UnparkedCallEvent.class,
            PickupEvent.class,
            QueueCallerJoinEvent.class,
            QueueCallerLeaveEvent.class,
            QueueCallerAbandonEvent.class,
            NewExtenEvent.class,
            VarSetEvent.class);

    /** What Asterisk says that a channel does which Dial or Queue has called, as long as it lives. */
    private static final Set<String> DIALLED = Set.of("AppDial", "AppQueue");

    private static final Pattern AGE = Pattern.compile("(\\d{1,6}):(\\d{2}):(\\d{2})");

    private DecodeEvent() {}

    /** The channels of an answer to {@code CoreShowChannels}. */
    public static List<PbxEvent.LegListed> channels(Collection<? extends ManagerEvent> answer, Instant at) {
        return answer.stream()
                .flatMap(event -> decode(event, at).stream())
                .filter(PbxEvent.LegListed.class::isInstance)
                .map(PbxEvent.LegListed.class::cast)
                .toList();
    }

    /** @param at when the event arrived */
    public static Optional<PbxEvent> decode(ManagerEvent event, Instant at) {
        return Optional.ofNullable(
                switch (event) {
                    case NewChannelEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedid(), e.getChannel());
                        yield channel == null ? null : new PbxEvent.LegBegan(at, channel);
                    }
                    case NewStateEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                        yield channel == null ? null : new PbxEvent.LegChanged(at, channel);
                    }
                    case HangupEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                        yield channel == null ? null : new PbxEvent.LegHungUp(at, channel, orZero(e.getCause()));
                    }
                    case DialBeginEvent e -> dialBegan(e, at);
                    case DialEndEvent e -> dialEnded(e, at);
                    case BridgeEnterEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                        Bridge bridge = bridge(e);
                        yield channel == null || bridge == null
                                ? null
                                : new PbxEvent.BridgeEntered(at, channel, bridge);
                    }
                    case BridgeLeaveEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                        Bridge bridge = bridge(e);
                        yield channel == null || bridge == null ? null : new PbxEvent.BridgeLeft(at, channel, bridge);
                    }
                    case LocalBridgeEvent e -> localJoined(e, at);
                    case OriginateResponseEvent e -> originateFailed(e, at);
                    case CoreShowChannelEvent e -> listed(e, at);
                    case HangupRequestEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                        yield channel == null ? null : new PbxEvent.HangupAsked(at, channel);
                    }
                    case AbstractHoldEvent e -> {
                        Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                        yield channel == null ? null : new PbxEvent.LegHeld(at, channel, e instanceof HoldEvent);
                    }
                    default -> DecodeMove.decode(event, at);
                });
    }

    private static @Nullable PbxEvent dialBegan(DialBeginEvent e, Instant at) {
        Channel target = target(e, e.getDestLinkedId());
        return target == null
                ? null
                : new PbxEvent.DialBegan(
                        at,
                        channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel()),
                        target,
                        clean(e.getDialString()));
    }

    private static @Nullable PbxEvent dialEnded(DialEndEvent e, Instant at) {
        Channel target = target(e, e.getDestLinkedId());
        return target == null
                ? null
                : new PbxEvent.DialEnded(
                        at,
                        channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel()),
                        target,
                        DialStatus.of(e.getDialStatus()));
    }

    private static @Nullable PbxEvent localJoined(LocalBridgeEvent e, Instant at) {
        String one = clean(e.getLocalOneUniqueId());
        String two = clean(e.getLocalTwoUniqueid());
        if (one == null || two == null) {
            return null;
        }
        return new PbxEvent.LocalJoined(
                at,
                named(one, e.getLocalOneLinkedid(), e.getLocalOneChannel()),
                named(two, e.getLocalTwoLinkedid(), e.getLocalTwoChannel()));
    }

    /** A success needs no event of its own: its channel speaks for itself. */
    private static @Nullable PbxEvent originateFailed(OriginateResponseEvent e, Instant at) {
        String actionId = clean(e.getActionId());
        if (actionId == null || OwnChannel.callId(actionId).isEmpty() || "success".equalsIgnoreCase(e.getResponse())) {
            return null;
        }
        return new PbxEvent.OriginateFailed(at, actionId);
    }

    private static @Nullable PbxEvent listed(CoreShowChannelEvent e, Instant at) {
        Channel channel = channel(e, e.getUniqueid(), e.getLinkedid(), e.getChannel());
        if (channel == null) {
            return null;
        }
        boolean dialled = DIALLED.contains(String.valueOf(e.getApplication()));
        Instant since = at.minus(age(e.getDuration()));
        // Ages are whole seconds; who was dialled must not seem older than who dialled.
        Instant began = dialled ? since.plusSeconds(1) : since;
        return new PbxEvent.LegListed(at, channel, clean(e.getBridgeid()), began, dialled);
    }

    private static Duration age(@Nullable String hoursMinutesSeconds) {
        Matcher parts = AGE.matcher(hoursMinutesSeconds == null ? "" : hoursMinutesSeconds);
        return parts.matches()
                ? Duration.ofHours(Long.parseLong(parts.group(1)))
                        .plusMinutes(Long.parseLong(parts.group(2)))
                        .plusSeconds(Long.parseLong(parts.group(3)))
                : Duration.ZERO;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}

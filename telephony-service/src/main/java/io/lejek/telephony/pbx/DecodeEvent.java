package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.ReadChannel.bridge;
import static io.lejek.telephony.pbx.ReadChannel.channel;
import static io.lejek.telephony.pbx.ReadChannel.other;
import static io.lejek.telephony.pbx.ReadChannel.target;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the events of the wire into ours. What does not matter for calls, and what lacks the id of its channel, is nothing. Pure. */
public final class DecodeEvent {
    /** What a line of the list of all channels is called. */
    public static final String LISTED = "CoreShowChannel";

    /** What Asterisk says that a channel does which Dial or Queue has called, as long as it lives. */
    private static final Set<String> DIALLED = Set.of("AppDial", "AppQueue");

    private static final Pattern AGE = Pattern.compile("(\\d{1,6}):(\\d{2}):(\\d{2})");

    private DecodeEvent() {}

    /** The channels of an answer to {@code CoreShowChannels}. */
    public static List<PbxEvent.LegListed> channels(List<WireEvent> answer, Instant at) {
        return answer.stream()
                .flatMap(event -> decode(event, at).stream())
                .filter(PbxEvent.LegListed.class::isInstance)
                .map(PbxEvent.LegListed.class::cast)
                .toList();
    }

    /** @param at when the event arrived */
    public static Optional<PbxEvent> decode(WireEvent event, Instant at) {
        return Optional.ofNullable(
                switch (event.name()) {
                    case "Newchannel" -> {
                        Channel channel = channel(event);
                        yield channel == null ? null : new PbxEvent.LegBegan(at, channel);
                    }
                    case "Newstate" -> {
                        Channel channel = channel(event);
                        yield channel == null ? null : new PbxEvent.LegChanged(at, channel);
                    }
                    case "Hangup" -> {
                        Channel channel = channel(event);
                        Integer cause = event.number("Cause");
                        yield channel == null ? null : new PbxEvent.LegHungUp(at, channel, cause == null ? 0 : cause);
                    }
                    case "DialBegin" -> {
                        Channel target = target(event);
                        yield target == null
                                ? null
                                : new PbxEvent.DialBegan(at, channel(event), target, clean(event.get("DialString")));
                    }
                    case "DialEnd" -> {
                        Channel target = target(event);
                        yield target == null
                                ? null
                                : new PbxEvent.DialEnded(
                                        at, channel(event), target, DialStatus.of(event.get("DialStatus")));
                    }
                    case "BridgeEnter" -> {
                        Channel channel = channel(event);
                        Bridge bridge = bridge(event);
                        yield channel == null || bridge == null
                                ? null
                                : new PbxEvent.BridgeEntered(at, channel, bridge);
                    }
                    case "BridgeLeave" -> {
                        Channel channel = channel(event);
                        Bridge bridge = bridge(event);
                        yield channel == null || bridge == null ? null : new PbxEvent.BridgeLeft(at, channel, bridge);
                    }
                    case "LocalBridge" -> {
                        Channel one = other(event, "LocalOne");
                        Channel two = other(event, "LocalTwo");
                        yield one == null || two == null ? null : new PbxEvent.LocalJoined(at, one, two);
                    }
                    case "OriginateResponse" -> originateFailed(event, at);
                    case LISTED -> listed(event, at);
                    case "HangupRequest" -> {
                        Channel channel = channel(event);
                        yield channel == null ? null : new PbxEvent.HangupAsked(at, channel);
                    }
                    case "Hold", "Unhold" -> {
                        Channel channel = channel(event);
                        yield channel == null
                                ? null
                                : new PbxEvent.LegHeld(at, channel, event.name().equals("Hold"));
                    }
                    default -> DecodeMove.decode(event, at);
                });
    }

    /** A success needs no event of its own: its channel speaks for itself. */
    private static @Nullable PbxEvent originateFailed(WireEvent e, Instant at) {
        String actionId = ownPart(clean(e.get("ActionID")));
        if (actionId == null
                || OwnChannel.callId(actionId).isEmpty()
                || "success".equalsIgnoreCase(e.get("Response"))) {
            return null;
        }
        return new PbxEvent.OriginateFailed(at, actionId);
    }

    /** The library writes the number of its own before ours. */
    private static @Nullable String ownPart(@Nullable String actionId) {
        return actionId == null ? null : actionId.substring(actionId.indexOf('#') + 1);
    }

    private static @Nullable PbxEvent listed(WireEvent e, Instant at) {
        Channel channel = channel(e);
        if (channel == null) {
            return null;
        }
        boolean dialled = DIALLED.contains(String.valueOf(e.get("Application")));
        Instant since = at.minus(age(e.get("Duration")));
        // Ages are whole seconds; who was dialled must not seem older than who dialled.
        Instant began = dialled ? since.plusSeconds(1) : since;
        return new PbxEvent.LegListed(at, channel, clean(e.get("BridgeId")), began, dialled);
    }

    private static Duration age(@Nullable String hoursMinutesSeconds) {
        Matcher parts = AGE.matcher(hoursMinutesSeconds == null ? "" : hoursMinutesSeconds);
        return parts.matches()
                ? Duration.ofHours(Long.parseLong(parts.group(1)))
                        .plusMinutes(Long.parseLong(parts.group(2)))
                        .plusSeconds(Long.parseLong(parts.group(3)))
                : Duration.ZERO;
    }
}

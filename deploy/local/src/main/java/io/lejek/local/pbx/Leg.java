package io.lejek.local.pbx;

import java.time.Duration;
import java.time.Instant;

/** A channel of the trial PBX: one end of a call. Guarded by the exchange's lock. */
final class Leg {
    static final int DOWN = 0;
    static final int RING = 4;
    static final int RINGING = 5;
    static final int UP = 6;
    private static final String NOBODY = "<unknown>";

    private final Instant began = Instant.now();
    final String channel;
    final String uniqueid;
    final String linkedid;
    final String context;
    String exten;
    String callerNumber = NOBODY;
    String callerName = NOBODY;
    String connectedNumber = NOBODY;
    String connectedName = NOBODY;
    int priority = 1;
    int state;
    /** In which it is; empty: in none. */
    String bridge = "";

    Leg(String channel, String uniqueid, String linkedid, String context, String exten) {
        this.channel = channel;
        this.uniqueid = uniqueid;
        this.linkedid = linkedid;
        this.context = context;
        this.exten = exten;
    }

    Leg callerId(String number, String name) {
        callerNumber = number;
        callerName = name;
        return this;
    }

    Leg connectedTo(Leg other) {
        connectedNumber = other.callerNumber;
        connectedName = other.callerName;
        return this;
    }

    Leg state(int value) {
        state = value;
        return this;
    }

    /** What an event of a replay says of it. */
    Leg heard(Message event) {
        callerNumber = event.get("CallerIDNum", NOBODY);
        callerName = event.get("CallerIDName", NOBODY);
        connectedNumber = event.get("ConnectedLineNum", NOBODY);
        connectedName = event.get("ConnectedLineName", NOBODY);
        exten = event.get("Exten", exten);
        state = Integer.parseInt(event.get("ChannelState", "0"));
        return this;
    }

    /** The snapshot that Asterisk puts into every channel event; {@code prefix} is empty or {@code Dest}. */
    Message snapshot(String prefix) {
        return Message.of(
                prefix + "Channel", channel,
                prefix + "ChannelState", Integer.toString(state),
                prefix + "ChannelStateDesc", describe(state),
                prefix + "CallerIDNum", callerNumber,
                prefix + "CallerIDName", callerName,
                prefix + "ConnectedLineNum", connectedNumber,
                prefix + "ConnectedLineName", connectedName,
                prefix + "Language", "en",
                prefix + "AccountCode", "",
                prefix + "Context", context,
                prefix + "Exten", exten,
                prefix + "Priority", Integer.toString(priority),
                prefix + "Uniqueid", uniqueid,
                prefix + "Linkedid", linkedid);
    }

    /** For how long it has been there, as hours, minutes and seconds. */
    String age() {
        Duration age = Duration.between(began, Instant.now());
        return "%02d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }

    private static String describe(int state) {
        return switch (state) {
            case DOWN -> "Down";
            case RING -> "Ring";
            case RINGING -> "Ringing";
            case UP -> "Up";
            default -> "Unknown";
        };
    }
}

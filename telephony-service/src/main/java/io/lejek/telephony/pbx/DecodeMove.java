package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.ReadChannel.channel;
import static io.lejek.telephony.pbx.ReadChannel.other;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a call goes on its way: into queues and mailboxes, to other colleagues, into the records. Pure. */
final class DecodeMove {
    /** The applications that take a message for a mailbox. */
    private static final Set<String> MAILBOXES = Set.of("VoiceMail", "Voicemail", "MiniVoiceMail", "MinivmRecord");

    /** Set by MixMonitor and by Monitor when they begin to record a channel. */
    private static final Set<String> RECORDING = Set.of("MIXMONITOR_FILENAME", "MONITOR_FILENAME");

    private DecodeMove() {}

    static @Nullable PbxEvent decode(WireEvent e, Instant at) {
        return switch (e.name()) {
            case "QueueCallerJoin" -> {
                Channel caller = channel(e);
                String queue = clean(e.get("Queue"));
                yield caller == null || queue == null
                        ? null
                        : new PbxEvent.QueueEntered(at, caller, queue, orZero(e.number("Position")));
            }
            case "QueueCallerAbandon" -> queueLeft(e, true, at);
            case "QueueCallerLeave" -> queueLeft(e, false, at);
            case "BlindTransfer" -> {
                Channel by = other(e, "Transferer");
                yield by == null || !succeeded(e)
                        ? null
                        : new PbxEvent.Transferred(at, by, null, other(e, "Transferee"), clean(e.get("Extension")));
            }
            case "AttendedTransfer" -> {
                Channel by = other(e, "OrigTransferer");
                yield by == null || !succeeded(e)
                        ? null
                        : new PbxEvent.Transferred(at, by, other(e, "SecondTransferer"), other(e, "Transferee"), null);
            }
            case "ParkedCall" -> {
                Channel parked = other(e, "Parkee");
                yield parked == null ? null : new PbxEvent.Parked(at, parked, clean(e.get("ParkingSpace")));
            }
            case "UnParkedCall" -> pickedUp(other(e, "Retriever"), other(e, "Parkee"), at);
            case "Pickup" -> pickedUp(other(e, ""), other(e, "Target"), at);
            case "Newexten" -> {
                Channel channel = channel(e);
                yield channel == null || !MAILBOXES.contains(String.valueOf(e.get("Application")))
                        ? null
                        : new PbxEvent.VoicemailReached(at, channel);
            }
            case "VarSet" -> {
                Channel channel = channel(e);
                String file = clean(e.get("Value"));
                yield channel == null || file == null || !RECORDING.contains(String.valueOf(e.get("Variable")))
                        ? null
                        : new PbxEvent.RecordingBegan(at, channel, file);
            }
            default -> null;
        };
    }

    private static @Nullable PbxEvent queueLeft(WireEvent e, boolean abandoned, Instant at) {
        Channel caller = channel(e);
        String queue = clean(e.get("Queue"));
        return caller == null || queue == null
                ? null
                : new PbxEvent.QueueLeft(at, caller, queue, orZero(e.number("Position")), abandoned);
    }

    private static boolean succeeded(WireEvent transfer) {
        return "Success".equalsIgnoreCase(transfer.get("Result"));
    }

    private static @Nullable PbxEvent pickedUp(@Nullable Channel by, @Nullable Channel other, Instant at) {
        return by == null || other == null ? null : new PbxEvent.PickedUp(at, by, other);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}

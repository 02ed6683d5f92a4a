package io.lejek.telephony.pbx;

import static io.lejek.telephony.pbx.PlainText.clean;
import static io.lejek.telephony.pbx.ReadChannel.channel;
import static io.lejek.telephony.pbx.ReadChannel.other;

import java.time.Instant;
import java.util.Set;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.asteriskjava.manager.event.ParkedCallEvent;
import org.asteriskjava.manager.event.PickupEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;
import org.asteriskjava.manager.event.QueueEvent;
import org.asteriskjava.manager.event.UnparkedCallEvent;
import org.asteriskjava.manager.event.VarSetEvent;
import org.jspecify.annotations.Nullable;

/** Reads where a call goes on its way: into queues and mailboxes, to other colleagues, into the records. Pure. */
final class DecodeMove {
    /** The applications that take a message for a mailbox. */
    private static final Set<String> MAILBOXES = Set.of("VoiceMail", "Voicemail", "MiniVoiceMail", "MinivmRecord");

    /** Set by MixMonitor and by Monitor when they begin to record a channel. */
    private static final Set<String> RECORDING = Set.of("MIXMONITOR_FILENAME", "MONITOR_FILENAME");

    private DecodeMove() {}

    static @Nullable PbxEvent decode(ManagerEvent event, Instant at) {
        return switch (event) {
            case QueueCallerJoinEvent e -> {
                Channel caller = waiting(e, e.getLinkedId());
                String queue = clean(e.getQueue());
                yield caller == null || queue == null
                        ? null
                        : new PbxEvent.QueueEntered(at, caller, queue, orZero(e.getPosition()));
            }
            case QueueCallerAbandonEvent e -> queueLeft(e, waiting(e, e.getLinkedId()), e.getPosition(), true, at);
            case QueueCallerLeaveEvent e -> queueLeft(e, waiting(e, e.getLinkedId()), e.getPosition(), false, at);
            case BlindTransferEvent e -> passedOn(e, at);
            case AttendedTransferEvent e -> passedOn(e, at);
            case ParkedCallEvent e -> {
                Channel parked = other(e.getParkeeUniqueid(), e.getParkeeLinkedid(), e.getParkeeChannel());
                yield parked == null ? null : new PbxEvent.Parked(at, parked, clean(e.getParkingSpace()));
            }
            case UnparkedCallEvent e ->
                pickedUp(
                        other(e.getRetrieverUniqueid(), null, e.getRetrieverChannel()),
                        other(e.getParkeeUniqueid(), e.getParkeeLinkedid(), e.getParkeeChannel()),
                        at);
            case PickupEvent e ->
                pickedUp(
                        other(e.getUniqueid(), e.getLinkedid(), e.getChannel()),
                        other(e.getTargetuniqueid(), e.getTargetlinkedid(), e.getTargetchannel()),
                        at);
            case NewExtenEvent e -> {
                Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                yield channel == null || !MAILBOXES.contains(String.valueOf(e.getApplication()))
                        ? null
                        : new PbxEvent.VoicemailReached(at, channel);
            }
            case VarSetEvent e -> {
                Channel channel = channel(e, e.getUniqueId(), e.getLinkedId(), e.getChannel());
                String file = clean(e.getValue());
                yield channel == null || file == null || !RECORDING.contains(String.valueOf(e.getVariable()))
                        ? null
                        : new PbxEvent.RecordingBegan(at, channel, file);
            }
            default -> null;
        };
    }

    private static @Nullable Channel waiting(QueueEvent e, @Nullable String linkedId) {
        return channel(e, e.getUniqueId(), linkedId, e.getChannel());
    }

    private static @Nullable PbxEvent queueLeft(
            QueueEvent e, @Nullable Channel caller, @Nullable Integer position, boolean abandoned, Instant at) {
        String queue = clean(e.getQueue());
        return caller == null || queue == null
                ? null
                : new PbxEvent.QueueLeft(at, caller, queue, orZero(position), abandoned);
    }

    private static @Nullable PbxEvent passedOn(BlindTransferEvent e, Instant at) {
        Channel by = other(e.getTransfererUniqueId(), e.getTransfererLinkedId(), e.getTransfererChannel());
        return by == null || !succeeded(e.getResult())
                ? null
                : new PbxEvent.Transferred(
                        at,
                        by,
                        null,
                        other(e.getTransfereeUniqueId(), e.getTransfereeLinkedId(), e.getTransfereeChannel()),
                        clean(e.getExtension()));
    }

    private static @Nullable PbxEvent passedOn(AttendedTransferEvent e, Instant at) {
        Channel by = other(e.getOrigTransfererUniqueid(), e.getOrigTransfererLinkedId(), e.getOrigTransfererChannel());
        return by == null || !succeeded(e.getResult())
                ? null
                : new PbxEvent.Transferred(
                        at,
                        by,
                        other(
                                e.getSecondTransfererUniqueid(),
                                e.getSecondTransfererLinkedId(),
                                e.getSecondTransfererChannel()),
                        other(e.getTransfereeUniqueid(), e.getTransfereeLinkedId(), e.getTransfereeChannel()),
                        null);
    }

    private static boolean succeeded(@Nullable String result) {
        return "Success".equalsIgnoreCase(result);
    }

    private static @Nullable PbxEvent pickedUp(@Nullable Channel by, @Nullable Channel other, Instant at) {
        return by == null || other == null ? null : new PbxEvent.PickedUp(at, by, other);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}

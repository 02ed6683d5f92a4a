package io.lejek.telephony.pbx;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a PBX, freed of the protocol: all that a call is put together from. Each has the time at which it
 * arrived here, and the leg (the channel's id) to which it belongs.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PbxEvent.LegBegan.class, name = "leg-began"),
    @JsonSubTypes.Type(value = PbxEvent.LegChanged.class, name = "leg-changed"),
    @JsonSubTypes.Type(value = PbxEvent.DialBegan.class, name = "dial-began"),
    @JsonSubTypes.Type(value = PbxEvent.DialEnded.class, name = "dial-ended"),
    @JsonSubTypes.Type(value = PbxEvent.BridgeEntered.class, name = "bridge-entered"),
    @JsonSubTypes.Type(value = PbxEvent.BridgeLeft.class, name = "bridge-left"),
    @JsonSubTypes.Type(value = PbxEvent.LocalJoined.class, name = "local-joined"),
    @JsonSubTypes.Type(value = PbxEvent.LegHungUp.class, name = "leg-hung-up"),
    @JsonSubTypes.Type(value = PbxEvent.OriginateFailed.class, name = "originate-failed"),
    @JsonSubTypes.Type(value = PbxEvent.LegListed.class, name = "leg-listed"),
    @JsonSubTypes.Type(value = PbxEvent.LegHeld.class, name = "leg-held"),
    @JsonSubTypes.Type(value = PbxEvent.HangupAsked.class, name = "hangup-asked"),
    @JsonSubTypes.Type(value = PbxEvent.QueueEntered.class, name = "queue-entered"),
    @JsonSubTypes.Type(value = PbxEvent.QueueLeft.class, name = "queue-left"),
    @JsonSubTypes.Type(value = PbxEvent.Transferred.class, name = "transferred"),
    @JsonSubTypes.Type(value = PbxEvent.Parked.class, name = "parked"),
    @JsonSubTypes.Type(value = PbxEvent.PickedUp.class, name = "picked-up"),
    @JsonSubTypes.Type(value = PbxEvent.VoicemailReached.class, name = "voicemail-reached"),
    @JsonSubTypes.Type(value = PbxEvent.RecordingBegan.class, name = "recording-began")
})
public sealed interface PbxEvent {
    Instant at();

    /** The id of the leg that the event belongs to. */
    @JsonIgnore
    String leg();

    /** A channel was created. */
    record LegBegan(Instant at, Channel channel) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A channel rings, is up, or otherwise changed its state. */
    record LegChanged(Instant at, Channel channel) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A channel, or the PBX itself where {@code caller} is null, dials another. */
    record DialBegan(
            Instant at,
            @Nullable Channel caller,
            Channel target,
            @Nullable String dialled) implements PbxEvent {
        @Override
        public String leg() {
            return target.uniqueId();
        }
    }

    /** An attempt to dial is over. */
    record DialEnded(Instant at, @Nullable Channel caller, Channel target, DialStatus status) implements PbxEvent {
        @Override
        public String leg() {
            return target.uniqueId();
        }
    }

    /** A channel entered a bridge. */
    record BridgeEntered(Instant at, Channel channel, Bridge bridge) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A channel left a bridge. */
    record BridgeLeft(Instant at, Channel channel, Bridge bridge) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** The two halves of a Local channel belong together. */
    record LocalJoined(Instant at, Channel one, Channel two) implements PbxEvent {
        @Override
        public String leg() {
            return one.uniqueId();
        }
    }

    /** A channel is gone. @param cause the Q.850 cause, 0 when there is none */
    record LegHungUp(Instant at, Channel channel, int cause) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A call that we asked for could not be begun; its channel may never have existed. */
    record OriginateFailed(Instant at, String leg) implements PbxEvent {}

    /**
     * The PBX, asked what is going on, names this channel.
     *
     * @param bridgeId the bridge in which it is; null when in none
     * @param since when the channel began, by its age
     * @param dialled whether somebody dialled it, rather than that it called
     */
    record LegListed(Instant at, Channel channel, @Nullable String bridgeId, Instant since, boolean dialled)
            implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A phone put the other side on hold, or took it back. */
    record LegHeld(Instant at, Channel channel, boolean held) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** Whoever is at the far end of a channel hung up, rather than the PBX. */
    record HangupAsked(Instant at, Channel channel) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A caller began to wait in a queue. @param position 1 is the next; 0 when it is not known */
    record QueueEntered(Instant at, Channel channel, String queue, int position) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A caller waits in a queue no more. @param abandoned whether he gave up */
    record QueueLeft(Instant at, Channel channel, String queue, int position, boolean abandoned) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /**
     * A colleague passed the other side on.
     *
     * @param channel of who passed it on
     * @param consultation his other channel, on which he had asked first; null when he passed it on unasked
     * @param other who was passed on; null when the PBX does not say
     * @param to the number to which it was passed on; null after a consultation
     */
    record Transferred(
            Instant at,
            Channel channel,
            @Nullable Channel consultation,
            @Nullable Channel other,
            @Nullable String to) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A channel was parked. @param space where it can be fetched */
    record Parked(Instant at, Channel channel, @Nullable String space) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /**
     * A colleague took a call that rang, or was parked, elsewhere.
     *
     * @param channel of who took it
     * @param other the channel that rang or was parked
     */
    record PickedUp(Instant at, Channel channel, Channel other) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** A caller reached a mailbox. */
    record VoicemailReached(Instant at, Channel channel) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }

    /** What a channel hears is recorded from now on. @param file as the PBX names it */
    record RecordingBegan(Instant at, Channel channel, String file) implements PbxEvent {
        @Override
        public String leg() {
            return channel.uniqueId();
        }
    }
}

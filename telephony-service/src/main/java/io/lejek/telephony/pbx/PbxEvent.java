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
    @JsonSubTypes.Type(value = PbxEvent.LegListed.class, name = "leg-listed")
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
}

package io.lejek.messaging.message;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The states that an attempt, or the lack of its answer, leads to. */
public sealed interface MessageState {
    /** Waits for a worker, after this pause; with a reason when the letter was not what stopped it. */
    record Ready(Duration pause, @Nullable ReadyReason why) implements MessageState {}

    /** The mail server took it over. */
    record Accepted() implements MessageState {}

    /** Refused for now; tried again after this pause. */
    record Deferred(Duration pause, DeferReason why) implements MessageState {}

    /** Refused for good. */
    record Rejected(RejectReason why) implements MessageState {}

    /** Nobody knows; held until somebody learns or decides. */
    record Unknown(UnknownReason why) implements MessageState {}

    /** Why a letter waits again. */
    enum ReadyReason {
        /** The server refused it through a fault of ours or the provider's. */
        BLOCKED
    }

    /** Why a letter was put off. */
    enum DeferReason {
        TRY_LATER,
        MAILBOX_FULL,
        SLOW_DOWN,
        RECONNECT
    }

    /** Why a letter was refused for good. */
    enum RejectReason {
        BAD_ADDRESS,
        REFUSED,
        GAVE_UP,
        UNSENDABLE
    }

    /** Why nobody knows. */
    enum UnknownReason {
        /** The connection broke between the final dot and the answer. */
        NO_ANSWER,
        /** The process that sent it died. */
        ORPHANED
    }

    default MessageStatus status() {
        return switch (this) {
            case Ready ready -> MessageStatus.READY;
            case Accepted accepted -> MessageStatus.ACCEPTED;
            case Deferred deferred -> MessageStatus.DEFERRED;
            case Rejected rejected -> MessageStatus.REJECTED;
            case Unknown unknown -> MessageStatus.UNKNOWN;
        };
    }

    /** The reason as it stands in the row. */
    default @Nullable String reason() {
        return switch (this) {
            case Ready(Duration pause, ReadyReason why) -> why == null ? null : why.name();
            case Accepted accepted -> null;
            case Deferred deferred -> deferred.why().name();
            case Rejected rejected -> rejected.why().name();
            case Unknown unknown -> unknown.why().name();
        };
    }

    /** How long nobody may take the letter. */
    default Duration pause() {
        return switch (this) {
            case Ready ready -> ready.pause;
            case Deferred deferred -> deferred.pause;
            case Accepted accepted -> Duration.ZERO;
            case Rejected rejected -> Duration.ZERO;
            case Unknown unknown -> Duration.ZERO;
        };
    }

    /** What is told to the others, as the interaction's {@code happened}; null for a state that is still open. */
    default @Nullable String happened() {
        return switch (this) {
            case Ready ready -> null;
            case Deferred deferred -> null;
            case Accepted accepted -> "sent";
            case Rejected rejected -> "rejected";
            case Unknown unknown -> "unknown";
        };
    }
}

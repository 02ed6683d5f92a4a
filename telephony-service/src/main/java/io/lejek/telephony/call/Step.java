package io.lejek.telephony.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a call went on its way.
 *
 * @param extension the colleague who did it; null when it was none
 * @param detail the queue, the number to which it was passed on, the space where it was parked, or the file that records
 *     it; null when there is none
 * @param position the caller's place in the queue, 1 is the next; null elsewhere and when it is not known
 */
public record Step(
        Instant at,
        Kind kind,
        @Nullable String extension,
        @Nullable String detail,
        @Nullable Integer position) {

    /** Whether it tells of the waiting in a queue. */
    boolean ofQueue() {
        return kind == Kind.QUEUED || kind == Kind.LEFT_QUEUE || kind == Kind.ABANDONED_QUEUE;
    }

    /** What happened to the call. */
    public enum Kind {
        /** The caller began to wait in a queue. */
        QUEUED,
        /** The caller waited no more, because somebody took the call or the queue gave up. */
        LEFT_QUEUE,
        /** The caller hung up in the queue. */
        ABANDONED_QUEUE,
        /** A colleague passed the other side on without asking first. */
        TRANSFERRED,
        /** A colleague passed the other side on to whom he had spoken first. */
        TRANSFERRED_AFTER_CONSULTATION,
        /** It waits where any colleague can fetch it. */
        PARKED,
        /** A colleague took what rang, or was parked, elsewhere. */
        PICKED_UP,
        /** The caller reached a mailbox. */
        VOICEMAIL,
        /** It is recorded from now on. */
        RECORDED
    }
}

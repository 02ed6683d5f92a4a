package io.lejek.telephony.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Callers of one hour, in one queue and of one colleague, as the other services learn of them: {@code lejek.callers.counted.v1}. */
record HourCounted(
        Instant hour,
        @Nullable String queue,
        @Nullable UUID performerId,
        long serviceLevelSeconds,
        long offered,
        long answered,
        long answeredInTime,
        long abandoned,
        long gaveUpSoon,
        long waitSeconds,
        long talkSeconds) {
    static final String TYPE = "lejek.callers.counted.v1";

    static HourCounted of(CallCounts.Hour hour, long serviceLevelSeconds) {
        Served served = hour.served();
        return new HourCounted(
                hour.hour(),
                hour.queue(),
                hour.userId(),
                serviceLevelSeconds,
                served.offered(),
                served.answered(),
                served.answeredInTime(),
                served.abandoned(),
                served.gaveUpSoon(),
                served.waitSeconds(),
                served.talkSeconds());
    }

    /** The same for every count of the same callers, so that the last one counts. */
    String key() {
        return hour + " " + (queue == null ? "-" : queue) + " " + (performerId == null ? "-" : performerId);
    }
}

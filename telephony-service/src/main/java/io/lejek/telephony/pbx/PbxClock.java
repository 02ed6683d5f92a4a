package io.lejek.telephony.pbx;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts the PBX's own time stamps on our clock, so that neither a stall of the network nor a clock that goes wrong moves what
 * happened. The smallest delay that was seen is taken for the difference of the clocks; it follows slowly when all delays
 * grow, and at once when they grow by more than a living line can stall. Pure but for that memory.
 */
public final class PbxClock {
    private static final long FOLLOW = 1_000;
    private static final double MICROS = 1_000_000;
    private static final long LEAP = TimeUnit.SECONDS.toNanos(10);

    /** In nanoseconds; asked of every event. */
    private @Nullable Long difference;

    /** By how much our clock is ahead of the PBX's; zero while nothing was stamped. */
    public synchronized Duration ahead() {
        return Duration.ofNanos(difference == null ? 0 : difference);
    }

    /**
     * When an event happened, on our clock.
     *
     * @param stamp the PBX's own time in seconds since 1970; null when it stamps nothing
     * @param arrived when it arrived here
     */
    public synchronized Instant at(@Nullable Double stamp, Instant arrived) {
        if (stamp == null || !Double.isFinite(stamp) || Math.abs(stamp) > Integer.MAX_VALUE * 2.0) {
            return arrived;
        }
        long there = TimeUnit.MICROSECONDS.toNanos(Math.round(stamp * MICROS));
        long delay = TimeUnit.SECONDS.toNanos(arrived.getEpochSecond()) + arrived.getNano() - there;
        Long known = difference;
        boolean leapt = known != null && delay - known > LEAP;
        long now = known == null || leapt || delay < known ? delay : known + (delay - known) / FOLLOW;
        difference = now;
        long micros = Math.floorDiv(there + now, 1_000L);
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}

package io.lejek.local.pbx;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A call for the trial PBX to play.
 *
 * @param direction who calls whom
 * @param outside the number outside; for an internal call the other extension
 * @param extension the desk
 * @param outcome how it ends
 * @param ringing how long it rings
 * @param talking how long the two talk when it is answered
 */
public record CallPlan(
        Direction direction, String outside, String extension, Outcome outcome, Duration ringing, Duration talking) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,20}");
    private static final Duration LONGEST = Duration.ofHours(4);

    /** Who calls whom. */
    public enum Direction {
        IN,
        OUT,
        INTERNAL
    }

    /** How a call ends. */
    public enum Outcome {
        ANSWERED,
        BUSY,
        /** It rings until the PBX gives up. */
        NO_ANSWER,
        /** It rings until the caller gives up. */
        GIVEN_UP,
        /** The trunk knows no such number. */
        FAILED
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public CallPlan {
        if (!isNumber(outside) || !isNumber(extension)) {
            throw new IllegalArgumentException("a number is digits, 2 to 20, after a plus or none");
        }
        if (ringing.isNegative()
                || talking.isNegative()
                || ringing.compareTo(LONGEST) > 0
                || talking.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ringing and talking last from nothing to four hours");
        }
    }
}

package io.lejek.telephony.pbx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one attempt to reach a phone or a trunk ended, in Asterisk's words. */
public enum DialStatus {
    ANSWER,
    BUSY,
    NOANSWER,
    CANCEL,
    CONGESTION,
    CHANUNAVAIL,
    /** Any other word. */
    OTHER;

    /** The status that this word of Asterisk stands for. */
    public static DialStatus of(@Nullable String word) {
        return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
            case "ANSWER" -> ANSWER;
            case "BUSY" -> BUSY;
            case "NOANSWER" -> NOANSWER;
            case "CANCEL" -> CANCEL;
            case "CONGESTION" -> CONGESTION;
            case "CHANUNAVAIL" -> CHANUNAVAIL;
            default -> OTHER;
        };
    }
}

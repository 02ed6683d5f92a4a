package io.lejek.telephony.pbx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bridge, in which channels hear each other; type, technology and creator are null when they are not known.
 *
 * @param type Asterisk's class of bridge: {@code basic}, {@code stasis}, {@code base}, {@code parking}
 * @param technology how it mixes: {@code simple_bridge}, {@code native_rtp}, {@code softmix}, {@code holding_bridge}
 */
public record Bridge(
        String id,
        @Nullable String type,
        @Nullable String technology,
        @Nullable String creator) {
    /** A bridge of which no more than its id is known. */
    public static Bridge named(String id) {
        return new Bridge(id, null, null, null);
    }

    /** Where channels wait and hear music, not each other. */
    public boolean holding() {
        return says(technology, "holding") || says(type, "holding") || says(type, "parking");
    }

    /** Whether its members belong to one call. Strangers meet in conferences, and wait together in holding bridges. */
    public boolean joinsCalls() {
        return !holding() && (says(type, "basic") || says(type, "stasis")) && !says(creator, "confbridge");
    }

    private static boolean says(@Nullable String text, String beginning) {
        return text != null && text.toLowerCase(Locale.ROOT).startsWith(beginning);
    }
}

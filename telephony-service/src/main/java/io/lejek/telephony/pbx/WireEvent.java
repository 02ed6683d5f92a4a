package io.lejek.telephony.pbx;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands on the wire: its name, and a line {@code Name: value} for each field. A dozen lines are looked through
 * sooner than put into a map. Pure.
 *
 * <p>Source: https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/AMI_Events/
 */
public final class WireEvent {
    /** How Asterisk writes that it knows nothing. */
    private static final Set<String> NOTHING = Set.of("", "<unknown>", "unknown", "none", "<none>", "-none-");

    private static final int LONGEST_NOTHING = 9;

    private final String name;
    private final List<String> fields;

    /** @param fields without the first line, which names the event */
    public WireEvent(String name, List<String> fields) {
        this.name = name;
        this.fields = fields;
    }

    /** Such as {@code Newchannel}. */
    public String name() {
        return name;
    }

    /** A field's value; null when the event has none of this name, or says that it is unknown. */
    public @Nullable String get(String field) {
        for (String line : fields) {
            int end = field.length();
            if (line.length() > end && line.charAt(end) == ':' && line.startsWith(field)) {
                String value = line.substring(end + 1).strip();
                return value.length() <= LONGEST_NOTHING && NOTHING.contains(value.toLowerCase(Locale.ROOT))
                        ? null
                        : value;
            }
        }
        return null;
    }

    /** A field that is a whole number; null also when it is none. */
    public @Nullable Integer number(String field) {
        try {
            String value = get(field);
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** When it happened by the PBX's clock, in seconds since 1970; null when it does not say. */
    public @Nullable Double timestamp() {
        try {
            String value = get("Timestamp");
            return value == null ? null : Double.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

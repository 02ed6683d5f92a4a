package io.lejek.telephony.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number would be read, and whose it is.
 *
 * @param value the extension, the number in E.164, or the digits as they are; null when it counts as withheld
 * @param display the number as people of the region write it
 * @param prefixTaken whether the prefix for the outside stood before it
 * @param owners the names of the clients who have the number, or of the colleagues with the extension, at most 20
 */
public record NumberView(
        Kind kind, @Nullable String value, @Nullable String display, boolean prefixTaken, List<String> owners) {

    /** What it is taken for. */
    public enum Kind {
        WITHHELD,
        EXTENSION,
        OUTSIDE,
        /** No phone number: it is kept as it is, and matches nobody. */
        UNREAD
    }
}

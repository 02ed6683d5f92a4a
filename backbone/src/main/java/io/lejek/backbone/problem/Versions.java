package io.lejek.backbone.problem;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a record as the {@code ETag} of an answer and the {@code If-Match} of a request. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that the caller has read; null when the header is absent or {@code *}. */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.MALFORMED_REQUEST.because("Send the ETag of the record as you read it as If-Match.");
        }
        return Long.valueOf(tag.group(1));
    }

    /** Refuses a change to a record that is no longer the one the caller has read. */
    public static void check(@Nullable Long expected, long actual) {
        if (expected != null && expected != actual) {
            throw Problem.STALE_RECORD.because(
                    "Somebody changed it since you read it. Read it again and repeat your change if it is still right.");
        }
    }
}

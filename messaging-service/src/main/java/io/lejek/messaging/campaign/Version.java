package io.lejek.messaging.campaign;

import io.lejek.backbone.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a request names in If-Match. */
final class Version {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Version() {}

    /** Null when the header is absent or {@code *}: then any version will do. */
    static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.MALFORMED_REQUEST.because("Send If-Match as it came in the ETag header, such as \"3\".");
        }
        return Long.valueOf(tag.group(1));
    }
}

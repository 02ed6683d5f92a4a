package io.lejek.crm.record;

import io.lejek.backbone.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The place after which a page begins: the values by which its list is sorted. It comes back from the outside, so nothing
 * in it is trusted; whatever is not one of ours is refused with {@link Problem#BAD_CURSOR}.
 */
public final class Cursor {
    private static final String SEPARATOR = "\n";
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    public static String of(Object... parts) {
        String text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Cursor read(String text, int size) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() != size || decoded.indexOf('\0') >= 0) {
                throw unreadable();
            }
            return new Cursor(parts);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    public String text(int part) {
        return parts.get(part);
    }

    public UUID id(int part) {
        try {
            return UUID.fromString(parts.get(part));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    public int number(int part) {
        try {
            return Integer.parseInt(parts.get(part));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    /** A number that the database counts up. */
    public long serial(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    public Instant time(int part) {
        try {
            Instant time = Instant.parse(parts.get(part));
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw unreadable();
            }
            return time;
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private static HttpProblem unreadable() {
        return Problem.BAD_CURSOR.because(
                "Pass the \"next\" of the page before as \"after\", or leave it out to begin.");
    }
}

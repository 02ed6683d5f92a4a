package io.lejek.telephony.pbx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans the texts of a PBX: names arrive C-escaped, and anything may hold control characters. Pure. */
public final class PlainText {
    private static final int LONGEST = 200;
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\\"'?abfnrtv])");

    private PlainText() {}

    /** Without control characters, at most 200 characters long; null when nothing is left. */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        boolean fits = visible.codePointCount(0, visible.length()) <= LONGEST;
        String bounded = fits ? visible : visible.substring(0, visible.offsetByCodePoints(0, LONGEST));
        return bounded.isEmpty() || bounded.equals("<unknown>") ? null : bounded;
    }

    /** A name as its owner writes it. */
    static @Nullable String name(@Nullable String escaped) {
        if (escaped == null) {
            return null;
        }
        Matcher escapes = ESCAPE.matcher(escaped);
        return clean(escapes.replaceAll(escape -> Matcher.quoteReplacement(plain(escape.group(1)))));
    }

    private static String plain(String escape) {
        return switch (escape) {
            case "\\", "\"", "'", "?" -> escape;
            default -> " ";
        };
    }
}

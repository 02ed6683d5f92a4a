package io.lejek.telephony.pbx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans the texts of a PBX: names arrive C-escaped, and anything may hold control characters. Pure. */
public final class PlainText {
    private static final int LONGEST = 200;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\\"'?abfnrtv])");

    private PlainText() {}

    /** Without control characters, at most 200 characters long; null when nothing is left. */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String visible =
                isPlain(text) ? text : INVISIBLE.matcher(text).replaceAll("").strip();
        boolean fits = visible.length() <= LONGEST || visible.codePointCount(0, visible.length()) <= LONGEST;
        String bounded = fits ? visible : visible.substring(0, visible.offsetByCodePoints(0, LONGEST));
        return bounded.isEmpty() || bounded.equals("<unknown>") ? null : bounded;
    }

    /** Whether there is nothing to clean, as in nearly every field of every event. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter <= ' ' || letter >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** A name as its owner writes it. */
    static @Nullable String name(@Nullable String escaped) {
        if (escaped == null || escaped.indexOf('\\') < 0) {
            return clean(escaped);
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

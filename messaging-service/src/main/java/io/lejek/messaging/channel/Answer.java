package io.lejek.messaging.channel;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's reply (RFC 5321 section 4.2, RFC 3463).
 *
 * @param code three digits
 * @param enhanced such as {@code 5.1.1}; null when the server sends none
 * @param text the reply as it came, at most 500 characters
 */
public record Answer(int code, @Nullable String enhanced, String text) {
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|$)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");
    private static final int LONGEST = 500;

    public Answer {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Reads the reply's lines. */
    public static Answer parse(int code, @Nullable String reply) {
        String text = Objects.requireNonNullElse(reply, "");
        Matcher enhanced = ENHANCED.matcher(text);
        return new Answer(code, enhanced.find() ? enhanced.group(1) : null, text);
    }

    /** The reply as it may be kept: addresses are left out of it. */
    public String withoutAddresses() {
        return ADDRESS.matcher(text).replaceAll("…");
    }

    public boolean permanent() {
        return code >= 500;
    }

    /** Whether the enhanced code is of this subject, such as {@code "7"} for {@code 5.7.x}. */
    public boolean isAbout(String subject) {
        return enhanced != null && enhanced.startsWith("." + subject + ".", 1);
    }
}

package io.lejek.messaging.template;

/** The rule for everything that becomes a header field of a letter. */
public final class HeaderLine {
    private HeaderLine() {}

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException when it could begin another header field
     */
    public static String require(String value) {
        if (value.chars().anyMatch(character -> character == '\r' || character == '\n' || character == 0)) {
            throw new IllegalArgumentException("a header field must be one line");
        }
        return value;
    }
}

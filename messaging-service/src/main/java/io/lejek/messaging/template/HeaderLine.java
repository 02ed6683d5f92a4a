package io.lejek.messaging.template;

/** The rule for everything that becomes a header field of a letter. */
public final class HeaderLine {
    private HeaderLine() {}

    /** A value that could begin another header field. */
    public static final class Unsafe extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unsafe() {
            super("a header field must be one line");
        }
    }

    /**
     * Returns the value.
     *
     * @throws Unsafe when it could begin another header field
     */
    public static String require(String value) {
        if (value.chars().anyMatch(character -> character == '\r' || character == '\n' || character == 0)) {
            throw new Unsafe();
        }
        return value;
    }
}

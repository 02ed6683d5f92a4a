package io.lejek.messaging.template;

import java.util.Arrays;
import java.util.Optional;

/** What a text may be filled in with. The list is closed: nothing else is ever looked up. */
public enum Token {
    CLIENT_NAME("client.name", false),
    CLIENT_CITY("client.city", true),
    MANAGER_NAME("manager.name", true);

    private final String path;
    private final boolean needsFallback;

    Token(String path, boolean needsFallback) {
        this.path = path;
        this.needsFallback = needsFallback;
    }

    /** The name in the text, such as {@code client.name}. */
    public String path() {
        return path;
    }

    /** Whether some clients have no such value. */
    boolean needsFallback() {
        return needsFallback;
    }

    static Optional<Token> named(String path) {
        return Arrays.stream(values()).filter(token -> token.path.equals(path)).findFirst();
    }
}

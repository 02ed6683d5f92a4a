package io.lejek.local.stack;

/** Where a stack tells, line by line, what it does. Called from several threads. */
@FunctionalInterface
public interface Progress {
    /** One line for a person, without a line end. */
    void say(String line);

    /** Tells nobody. */
    static Progress silent() {
        return line -> {};
    }
}

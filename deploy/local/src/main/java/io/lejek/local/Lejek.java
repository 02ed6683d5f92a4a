package io.lejek.local;

import io.lejek.local.command.Commands;

/** The main class of the launcher; {@code ./lejek} calls it. */
public final class Lejek {
    private Lejek() {}

    /** Runs one command; exits with 0 (done), 1 (it failed; the message says why) or 2 (wrongly called). */
    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}

package io.lejek.local.stack;

import io.lejek.local.part.Child;

/**
 * One process of the stack, as the supervisor sees it.
 *
 * @param name as used by commands, like {@code crm}
 * @param label as shown to people
 * @param address {@code host:port}
 * @param probe see {@link StackState.PartState}
 * @param starter starts the process and waits until it is healthy
 */
record Part(String name, String label, String address, String probe, Starter starter) {
    /** Starts a process. */
    @FunctionalInterface
    interface Starter {
        /**
         * Returns when the part is healthy.
         *
         * @throws IllegalStateException when it does not become so; the message names its log, and nothing is left running
         */
        Child start();
    }
}

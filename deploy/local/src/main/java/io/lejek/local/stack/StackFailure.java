package io.lejek.local.stack;

/** The stack cannot do what was asked; the message says why and what to do, for the person at the terminal. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackFailure(String message) {
        super(message);
    }

    StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.lejek.local.settings;

/** A setting that cannot be used; the message names the key and what is wanted. */
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongSettings(String message) {
        super(message);
    }
}

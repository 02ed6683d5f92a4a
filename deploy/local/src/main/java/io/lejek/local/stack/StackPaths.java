package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.nio.file.Path;

/** Where a stack keeps its files, below its data folder. */
public record StackPaths(Path data) {
    /** The paths of the stack with these settings. */
    public static StackPaths of(Settings settings) {
        return new StackPaths(settings.data());
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    /** The letters that the trial's mailbox took. */
    public Path mailbox() {
        return data.resolve("mailbox");
    }

    /** One log file per service, and the launcher's own. */
    public Path logs() {
        return data.resolve("logs");
    }

    Path programs() {
        return data.resolve("programs");
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path run() {
        return data.resolve("run");
    }

    /** The log of a launcher in the background. */
    public Path launcherLog() {
        return logs().resolve("lejek.log");
    }

    Path privateKey(Settings settings) {
        return settings.find(Key.JWT_PRIVATE)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElse(keys().resolve("jwt-private.pem"));
    }

    Path publicKey(Settings settings) {
        return settings.find(Key.JWT_PUBLIC)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElse(keys().resolve("jwt-public.pem"));
    }

    /** Where crm writes the one-time set-up token while there is no user. */
    public Path setupToken(Settings settings) {
        return settings.find(Key.SETUP_TOKEN_FILE)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElse(data.resolve("setup-token"));
    }
}

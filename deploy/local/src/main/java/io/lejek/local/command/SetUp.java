package io.lejek.local.command;

import io.lejek.local.settings.Settings;
import io.lejek.local.stack.StackPaths;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The link that makes the first administrator. */
final class SetUp {
    private SetUp() {}

    /** The one-time link; empty when there are users already. */
    static Optional<String> link(Settings settings) {
        Path file = StackPaths.of(settings).setupToken(settings);
        try {
            if (!Files.exists(file) || !isNeeded(settings)) {
                return Optional.empty();
            }
            return Optional.of(settings.address() + "/setup?token="
                    + Files.readString(file).trim());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isNeeded(Settings settings) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(settings.address() + "/api/setup").toURL().openConnection();
        connection.setReadTimeout(5_000);
        try (var in = connection.getInputStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return answer.replace(" ", "").contains("\"needed\":true");
        }
    }
}

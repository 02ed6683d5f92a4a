package io.lejek.local.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tools that a build needs, by what they say of themselves. */
final class Tools {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)[.\\d]*");

    private Tools() {}

    static Finding java() {
        int version = Runtime.version().feature();
        return version >= 21
                ? Finding.good("JDK", "version " + version + " in " + System.getProperty("java.home"))
                : Finding.bad("JDK", "version " + version, "Install a JDK 21 or newer and set JAVA_HOME to it.");
    }

    static Finding maven() {
        return tool(
                "Maven",
                "mvn",
                3,
                8,
                "Install Maven 3.8 or newer (Debian: apt-get install maven; macOS: brew install maven).");
    }

    static Finding node() {
        return tool(
                "Node.js", "node", 20, 0, "Install Node.js 20 or newer (nodejs.org); it builds the web application.");
    }

    private static Finding tool(String name, String command, int major, int minor, String fix) {
        Optional<String> said = version(command);
        if (said.isEmpty()) {
            return Finding.bad(name, "not found on the PATH", fix);
        }
        Matcher version = VERSION.matcher(said.get());
        boolean enough = version.find() && atLeast(version, major, minor);
        return enough
                ? Finding.good(name, "version " + version.group())
                : Finding.bad(name, "too old: " + said.get(), fix);
    }

    private static boolean atLeast(Matcher version, int major, int minor) {
        int found = Integer.parseInt(version.group(1));
        return found > major || (found == major && Integer.parseInt(version.group(2)) >= minor);
    }

    private static Optional<String> version(String command) {
        try {
            Process process = new ProcessBuilder(command, "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(20, TimeUnit.SECONDS) ? said.lines().findFirst() : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

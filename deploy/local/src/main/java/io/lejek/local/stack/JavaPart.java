package io.lejek.local.stack;

import io.lejek.local.part.Child;
import io.lejek.local.part.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JVM of the stack.
 *
 * @param name of the part, and of its log file
 * @param options of the JVM and what it runs
 * @param logs folder of the log and pid files
 * @param probe answers when the part is healthy
 */
record JavaPart(String name, List<String> options, Path logs, String probe) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LARGEST_LOG = 20_000_000;

    /** Starts it and waits until it is healthy. */
    Child start() {
        Path log = logs.resolve(name + ".log");
        rotate(log);
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(options);
        Child child = Child.start(new Child.Command(name, command, Map.of(), logs, "TERM"));
        try {
            await(child, log);
            return child;
        } catch (RuntimeException notHealthy) {
            child.close();
            throw notHealthy;
        }
    }

    private void await(Child child, Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Probe.healthy(probe)) {
            if (!child.isAlive()) {
                throw new IllegalStateException("it ended while starting" + lastWords(log) + "; see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "it is not healthy after " + PATIENCE.toSeconds() + " s, see " + log + " and " + probe);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while starting", e);
            }
        }
    }

    /** The cause as the log's end tells it, to spare the look into the file. */
    private static String lastWords(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(
                            line -> line.startsWith("Caused by:") || line.contains(" ERROR ") || line.contains("SRCFG"))
                    .reduce((earlier, later) -> later)
                    .map(line -> " (" + line.strip() + ")")
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    private static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put away " + log + ": " + e.getMessage(), e);
        }
    }
}

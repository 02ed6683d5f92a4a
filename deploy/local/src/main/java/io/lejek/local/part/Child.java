package io.lejek.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends when its parent ends, however the parent ends.
 *
 * <p>A small shell stands between: it holds the parent's pipe as standard input, and the end of that pipe (a normal exit
 * and a {@code kill -9} of the parent alike) makes it stop the child. The child gets a session of its own where {@code
 * setsid} exists, so that Ctrl-C reaches the launcher alone and the parts stop in order. The parent's own {@code LEJEK_}
 * variables are not handed down: what a part is told, it is told by its command.
 */
public final class Child implements AutoCloseable {
    private static final String GUARD = """
            exec 3<&0
            "$@" 3<&- </dev/null & child=$!
            echo "$child" >"$LEJEK_PID_FILE.new" && mv "$LEJEK_PID_FILE.new" "$LEJEK_PID_FILE"
            ( while read -r _ <&3; do :; done; kill -s "$LEJEK_STOP_SIGNAL" "$child"
              left=25; while [ "$left" -gt 0 ] && kill -0 "$child"; do left=$((left-1)); sleep 1; done
              kill -9 "$child" ) 2>/dev/null & watch=$!
            trap 'kill -s "$LEJEK_STOP_SIGNAL" "$child" 2>/dev/null' TERM INT HUP
            wait "$child"; code=$?
            while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
            kill "$watch" 2>/dev/null
            rm -f "$LEJEK_PID_FILE"
            exit "$code"
            """;

    private final String name;
    private final Process guard;
    private final Path pidFile;

    private Child(String name, Process guard, Path pidFile) {
        this.name = name;
        this.guard = guard;
        this.pidFile = pidFile;
    }

    /**
     * What to start.
     *
     * @param name shown to people, and the stem of the files {@code <name>.log} and {@code <name>.pid}
     * @param command the program and its arguments
     * @param environment added to the parent's environment
     * @param directory where the log and the pid file are kept
     * @param stopSignal the signal that asks for an orderly stop, without {@code SIG}
     */
    public record Command(
            String name, List<String> command, Map<String, String> environment, Path directory, String stopSignal) {
        public Command {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts the process; its output goes to {@code <directory>/<name>.log}, appended. */
    public static Child start(Command what) {
        try {
            Files.createDirectories(what.directory());
            Path pidFile = what.directory().resolve(what.name() + ".pid");
            Files.deleteIfExists(pidFile);
            List<String> line = new ArrayList<>();
            if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
                line.add("/usr/bin/setsid");
                line.add("--wait");
            }
            line.addAll(List.of("/bin/sh", "-c", GUARD, "lejek-" + what.name()));
            line.addAll(what.command());
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().keySet().removeIf(variable -> variable.startsWith("LEJEK_"));
            builder.environment().putAll(what.environment());
            builder.environment().put("LEJEK_PID_FILE", pidFile.toString());
            builder.environment().put("LEJEK_STOP_SIGNAL", what.stopSignal());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                    what.directory().resolve(what.name() + ".log").toFile()));
            return new Child(what.name(), builder.start(), pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + what.name() + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    /** The process id of the program itself (not of its guard); empty before it runs and after it ended. */
    public Optional<Long> pid() {
        try {
            return Files.exists(pidFile)
                    ? Optional.of(Long.parseLong(Files.readString(pidFile).trim()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException ended) {
            return Optional.empty();
        }
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Completes with the exit code when the program has ended. */
    public CompletableFuture<Integer> onExit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    /** Ends the program at once, as {@code kill -9} does; what it did not write is lost. */
    public void kill() {
        pid().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
    }

    /**
     * Asks for an orderly stop, waits at most {@code patience}, then ends the program by force. An interrupt of the
     * caller does not cut this short: it would leave the program running.
     */
    public void stop(Duration patience) {
        try {
            guard.getOutputStream().close();
        } catch (IOException alreadyGone) {
            guard.destroy();
        }
        if (!ends(patience)) {
            kill();
            ends(Duration.ofSeconds(5));
        }
    }

    private boolean ends(Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return guard.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException waitOn) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }
}

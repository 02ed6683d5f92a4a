package io.lejek.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a launcher writes down of itself in {@code <data>/run/state.json}, for stop, status and whoever looks for the
 * parts. It outlives a killed launcher: {@link #running} tells whether it still speaks of a living one.
 *
 * @param pid the launcher's process
 * @param launcherStarted when that process began, ISO-8601: its id alone may be another's by now
 * @param ready whether every part had become healthy
 * @param address of the web application
 * @param trial address of the trial's letters; null when no part of the trial runs
 * @param parts in the order they started
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackState(
        long pid,
        String launcherStarted,
        boolean ready,
        String address,
        @Nullable String trial,
        List<PartState> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public StackState {
        parts = List.copyOf(parts);
    }

    /**
     * One process of the stack.
     *
     * @param name as used by commands, like {@code crm}
     * @param label as shown to people
     * @param address {@code host:port}
     * @param probe what answers when the part is healthy: {@code http://...} with 200, or {@code tcp://host:port}
     * @param pid of the process; null while there is none
     * @param started when that process began, ISO-8601: its id alone may be another's by now
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PartState(
            String name,
            String label,
            String address,
            String probe,
            @Nullable Long pid,
            @Nullable String started) {
        /** The process of the part, when it still runs. */
        public Optional<ProcessHandle> process() {
            return Optional.ofNullable(pid)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> StackState.started(process).equals(started));
        }
    }

    /** The state last written in this stack's folder, by a living or a dead launcher. */
    public static Optional<StackState> last(Settings settings) {
        return read(file(StackPaths.of(settings)));
    }

    /** The state of the launcher that runs in this stack's folder now. */
    public static Optional<StackState> running(Settings settings) {
        return StackLock.isTaken(StackPaths.of(settings))
                ? last(settings).filter(StackState::launcherLives)
                : Optional.empty();
    }

    private static Path file(StackPaths paths) {
        return paths.run().resolve("state.json");
    }

    private static Optional<StackState> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), StackState.class)) : Optional.empty();
        } catch (IOException halfWrittenOrForeign) {
            return Optional.empty();
        }
    }

    void write(StackPaths paths) {
        try {
            PrivateFiles.write(
                    file(paths), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing runs any more that the state could tell of. */
    static void forget(StackPaths paths) {
        try {
            Files.deleteIfExists(file(paths));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher's process, when it is the one that wrote this. */
    public Optional<ProcessHandle> launcher() {
        return ProcessHandle.of(pid).filter(process -> started(process).equals(launcherStarted));
    }

    boolean launcherLives() {
        return launcher().filter(ProcessHandle::isAlive).isPresent();
    }

    /** When a process began, ISO-8601; "" when the system does not tell. */
    static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Waits until the parts of a dead launcher have stopped too; false when some still run. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (parts.stream().anyMatch(part -> part.process().isPresent())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }
}

package io.lejek.local.stack;

import io.lejek.local.part.Child;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Looks after one part: starts it, starts it again when it dies, stops it. */
final class Supervisor {
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Part part;
    private final Progress progress;
    private final Runnable changed;
    private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Child child;

    /**
     * Prepares to look after a part.
     *
     * @param changed called after the part began or ended to run
     */
    Supervisor(Part part, Progress progress, Runnable changed) {
        this.part = part;
        this.progress = progress;
        this.changed = changed;
        this.thread = Thread.ofPlatform().daemon().name("part-" + part.name()).unstarted(this::run);
    }

    /** Starts the part; completes when it is healthy for the first time, exceptionally when it will not be. */
    CompletableFuture<@Nullable Void> start() {
        thread.start();
        return ready;
    }

    Part part() {
        return part;
    }

    Optional<Long> pid() {
        Child current = child;
        return current == null ? Optional.empty() : current.pid();
    }

    boolean isUp() {
        Child current = child;
        return current != null && current.isAlive();
    }

    /** Ends the process at once, as {@code kill -9} does; it is started again. */
    void kill() {
        Child current = child;
        if (current != null) {
            current.kill();
        }
    }

    /** Ends the process in an orderly way, for good. */
    void stop() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(35));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!stopping) {
            long begun = System.nanoTime();
            boolean ran = runOnce(begun);
            if (stopping || (!ran && !hasBeenReady())) {
                break;
            }
            failures = System.nanoTime() - begun > STEADY.toNanos() ? 0 : failures + 1;
            pause(backOff(failures));
        }
        Child last = child;
        if (last != null) {
            last.stop(Duration.ofSeconds(28));
        }
        ready.completeExceptionally(new StackFailure(part.label() + " was stopped before it was ready."));
    }

    private boolean hasBeenReady() {
        return ready.isDone() && !ready.isCompletedExceptionally();
    }

    private boolean runOnce(long begun) {
        try {
            Child started = part.starter().start();
            child = started;
            progress.say("%-12s ready in %5.1f s   %s"
                    .formatted(part.label(), (System.nanoTime() - begun) / 1e9, part.address()));
            changed.run();
            ready.complete(null);
            int code = started.onExit().get();
            if (!stopping) {
                progress.say(part.label() + " ended by itself (" + reason(code) + "); it is started again.");
                changed.run();
            }
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | RuntimeException e) {
            if (!stopping) {
                String told = part.label() + " did not start: " + e.getMessage();
                if (!ready.completeExceptionally(new StackFailure(told, e))) {
                    progress.say(told);
                }
            }
            return false;
        }
    }

    private static String reason(int exitCode) {
        return exitCode > 128 ? "signal " + (exitCode - 128) : "exit code " + exitCode;
    }

    /** How long to wait before the next start after so many failures in a row: 0.5 s, doubled up to 30 s. */
    static Duration backOff(int failures) {
        return Duration.ofMillis(Math.min(30_000L, 250L << Math.min(failures, 10)));
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

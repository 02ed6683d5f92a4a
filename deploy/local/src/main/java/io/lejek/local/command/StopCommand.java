package io.lejek.local.command;

import io.lejek.local.settings.Settings;
import io.lejek.local.stack.StackState;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Stops the running stack from another terminal. */
@Command(name = "stop", description = "Stops what ./lejek start started, wherever it runs.")
final class StopCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ParentCommand
    private @Nullable Commands commands;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Objects.requireNonNull(commands).settings();
        Optional<StackState> running = StackState.running(settings);
        if (running.isEmpty()) {
            System.out.println("Lejek does not run with the data in " + settings.data() + ".");
            return 0;
        }
        long begun = System.nanoTime();
        ProcessHandle launcher = running.get().launcher().orElseThrow();
        launcher.destroy();
        while (launcher.isAlive()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                // Its parts stop by themselves when it is gone.
                launcher.destroyForcibly();
            }
            Thread.sleep(50);
        }
        running.get().awaitEnd(PATIENCE);
        System.out.printf("Stopped in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
        return 0;
    }
}

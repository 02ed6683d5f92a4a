package io.lejek.local.command;

import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Memory;
import io.lejek.local.stack.Probe;
import io.lejek.local.stack.StackState;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Tells how each part is. */
@Command(name = "status", description = "Shows every part; exit code 0 only when all are healthy.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-12s %-12s %9s  %-22s %8s%n";

    @ParentCommand
    private @Nullable Commands commands;

    @Override
    public Integer call() {
        Settings settings = Objects.requireNonNull(commands).settings();
        Optional<StackState> running = StackState.running(settings);
        if (running.isEmpty()) {
            System.out.println("Lejek does not run with the data in " + settings.data() + ": ./lejek start starts it.");
            return 1;
        }
        StackState state = running.get();
        System.out.printf(ROW, "part", "state", "process", "address", "MiB");
        boolean allHealthy = state.ready();
        for (StackState.PartState part : state.parts()) {
            boolean runs = part.process().isPresent();
            boolean healthy = runs && Probe.healthy(part.probe());
            allHealthy &= healthy;
            String told = healthy ? "healthy" : runs ? "not healthy" : "not running";
            String memory = part.process().map(Memory::mebibytes).orElse("-");
            System.out.printf(ROW, part.label(), told, runs ? part.pid() : "-", part.address(), memory);
        }
        ProcessHandle launcher = state.launcher().orElseThrow();
        System.out.printf(
                ROW, "launcher", state.ready() ? "healthy" : "starting", launcher.pid(), "", Memory.ofOne(launcher));
        System.out.printf(ROW, "all", "", "", "", Memory.mebibytes(launcher));
        System.out.println("Lejek: " + state.address() + (state.trial() == null ? "" : "   letters: " + state.trial()));
        return allHealthy ? 0 : 1;
    }
}

package io.lejek.local.command;

import io.lejek.local.demo.DemoBase;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Service;
import io.lejek.local.stack.StackFailure;
import io.lejek.local.stack.StackPaths;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the stack and stays until Ctrl-C. */
@Command(name = "start", description = "Starts everything and stays in the foreground; Ctrl-C stops it.")
final class StartCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Commands commands;

    @Option(names = "--demo", description = "loads a demo base and keeps calls and letters happening")
    private boolean demo;

    @Option(names = "--detach", description = "goes to the background once everything is healthy")
    private boolean detach;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "SERVICE",
            description = "leaves services out (crm, telephony, messaging, funnel), to run them from an IDE")
    private Set<Service> without = Set.of();

    @Override
    public Integer call() throws Exception {
        Commands shared = Objects.requireNonNull(commands);
        Settings settings = shared.settings();
        return detach ? new Background(settings, arguments(shared.config())).start() : foreground(settings);
    }

    private List<String> arguments(Path config) {
        List<String> arguments = new ArrayList<>(List.of("start", "--config", config.toString()));
        if (demo) {
            arguments.add("--demo");
        }
        without.forEach(service -> arguments.addAll(List.of("--without", service.part())));
        return arguments;
    }

    private int foreground(Settings settings) throws InterruptedException {
        long begun = System.nanoTime();
        LocalStack stack = LocalStack.prepare(settings, without, StartCommand::say);
        Thread stop = new Thread(
                () -> {
                    say("Stopping.");
                    stack.close();
                },
                "stop");
        say("Starting Lejek, data in " + settings.data());
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stack.open();
        } catch (RuntimeException failed) {
            if (stop.isAlive()) {
                // Ctrl-C came while it started: that is no failure to tell of.
                new CountDownLatch(1).await();
            }
            Runtime.getRuntime().removeShutdownHook(stop);
            throw failed;
        }
        welcome(settings, stack, begun);
        if (demo) {
            loadDemo(settings);
        }
        say(Background.UP);
        new CountDownLatch(1).await();
        return 0;
    }

    /** Lejek itself runs: a base that was set up without the demo is no reason to stop it. */
    private static void loadDemo(Settings settings) {
        try {
            DemoCommand.load(settings, DemoBase.CLIENTS, StartCommand::say);
        } catch (StackFailure failure) {
            say(String.valueOf(failure.getMessage()));
        }
    }

    private static void welcome(Settings settings, LocalStack stack, long begun) {
        say("Everything is healthy after %.1f s.".formatted((System.nanoTime() - begun) / 1e9));
        say("");
        say("  Lejek       " + stack.address());
        SetUp.link(settings).ifPresent(link -> say("  First user  " + link + "  (works once)"));
        if (settings.trialMailbox()) {
            say("  Letters     " + settings.trialAddress());
        }
        say("  Logs        " + StackPaths.of(settings).logs());
        say("");
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** How long a start may take before a launcher in the background is given up. */
    static final Duration PATIENCE = Duration.ofMinutes(5);
}

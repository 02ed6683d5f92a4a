package io.lejek.local.stack;

import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Lejek on this machine: a real PostgreSQL, a real Kafka, the trial's mailbox and PBX and the four services,
 * each a process of its own that is looked after: one that dies is started again within a second or so.
 *
 * <p>For tests:
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.start(Settings.ephemeral(folder))) {
 *     post(stack.address() + "/api/setup", stack.setupToken().orElseThrow());
 *     stack.kill("funnel");                          // like kill -9
 *     stack.awaitHealthy(Duration.ofSeconds(60));    // it was started again
 * }
 * }</pre>
 *
 * <p>The parts are named {@code postgres, kafka, trial, crm, telephony, messaging, funnel}. A part for which the settings
 * name a real one is absent. The services must be built ({@code target/quarkus-app}). Should the process that holds this
 * object be killed, every part stops in an orderly way by itself.
 */
public final class LocalStack implements AutoCloseable {
    private final Settings settings;
    private final Set<Service> without;
    private final StackPaths paths;
    private final Progress progress;
    /** In the order of their start. */
    private final List<Supervisor> supervisors = Collections.synchronizedList(new ArrayList<>());

    private @Nullable StackLock lock;
    private boolean closed;
    private volatile boolean ready;

    private LocalStack(Settings settings, Set<Service> without, Progress progress) {
        this.settings = settings;
        this.without = Set.copyOf(without);
        this.paths = StackPaths.of(settings);
        this.progress = progress;
    }

    /** Starts a stack and returns when every part is healthy; tells nobody what it does. */
    public static LocalStack start(Settings settings) {
        LocalStack stack = prepare(settings, Set.of(), Progress.silent());
        stack.open();
        return stack;
    }

    /**
     * A stack that does not run yet, so that its caller can {@link #close} it while it {@link #open}s.
     *
     * @param without services that are left out, because they run elsewhere or not at all
     */
    public static LocalStack prepare(Settings settings, Set<Service> without, Progress progress) {
        return new LocalStack(settings, without, progress);
    }

    /**
     * Starts every part and returns when all are healthy.
     *
     * @throws StackFailure when that cannot be: another stack has the folder, a port is taken, a part does not start.
     *     Nothing is left running then.
     */
    public void open() {
        try {
            claim();
            Secrets.provideJwtKeys(settings, paths);
            Parts parts = new Parts(settings, paths);
            List<Part> services = parts.services(without);
            List<CompletableFuture<?>> surroundings = launch(parts.surroundings());
            await(launch(parts.foundations()));
            await(launch(services));
            await(surroundings);
            ready = true;
            writeState();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void claim() {
        synchronized (this) {
            lock = StackLock.take(paths).orElse(null);
            if (lock == null) {
                throw new StackFailure(alreadyRuns());
            }
        }
        awaitLeftovers();
        List<String> busy = UsedPorts.busy(settings, without);
        if (!busy.isEmpty()) {
            throw new StackFailure(String.join(System.lineSeparator(), busy));
        }
    }

    private String alreadyRuns() {
        String who = StackState.last(settings)
                .filter(StackState::launcherLives)
                .map(state -> " (process " + state.pid() + ", " + state.address() + ")")
                .orElse("");
        return "Lejek already runs with the data in " + paths.data() + who + ": ./lejek status shows it, ./lejek stop"
                + " ends it. For another one beside it set lejek.data and the ports.";
    }

    /** A launcher that was killed leaves parts that still write their data and stop. */
    private void awaitLeftovers() {
        Optional<StackState> last = StackState.last(settings);
        if (last.isEmpty()) {
            return;
        }
        try {
            if (!last.get().awaitEnd(Duration.ofSeconds(30))) {
                throw new StackFailure("Parts of an earlier start still run: "
                        + last.get().parts() + ". End these processes, then start again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("stopped while waiting for an earlier start to end", e);
        }
    }

    private List<CompletableFuture<?>> launch(List<Part> parts) {
        List<CompletableFuture<?>> starting = new ArrayList<>();
        for (Part part : parts) {
            Supervisor supervisor = new Supervisor(part, progress, this::writeState);
            synchronized (this) {
                if (closed) {
                    throw new StackFailure("stopped while starting");
                }
                supervisors.add(supervisor);
            }
            starting.add(supervisor.start());
        }
        return starting;
    }

    private static void await(List<CompletableFuture<?>> starting) {
        try {
            // The first that fails ends the wait: the others may take long to fail for want of it.
            CompletableFuture<?> failed = new CompletableFuture<>();
            starting.forEach(one -> one.exceptionally(reason -> {
                failed.completeExceptionally(reason);
                return null;
            }));
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure failure
                    ? failure
                    : new StackFailure(String.valueOf(e.getMessage()), e);
        }
    }

    public Settings settings() {
        return settings;
    }

    /** Where the web application and, through it, every service answers. */
    public URI address() {
        return URI.create(settings.address());
    }

    /** Where the trial's letters are, see {@code io.lejek.local.mailbox}. */
    public URI mailbox() {
        return URI.create(settings.trialAddress());
    }

    /** The one-time set-up token that crm wrote; empty when it wrote none, because there are users. */
    public Optional<String> setupToken() {
        try {
            var file = paths.setupToken(settings);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).trim()).filter(token -> !token.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A line to the trial PBX, to have calls played and to hear its events.
     *
     * @param listener told of every event, in the thread that reads the line
     */
    public TrialPbxLine trialPbx(Consumer<TrialPbxLine.Heard> listener) {
        return TrialPbxLine.open(settings.number(Key.TRIAL_PBX_PORT), "lejek", Secrets.trialPbxSecret(paths), listener);
    }

    /** As {@link #trialPbx(Consumer)}, without hearing anything. */
    public TrialPbxLine trialPbx() {
        return TrialPbxLine.deaf(settings.number(Key.TRIAL_PBX_PORT), "lejek", Secrets.trialPbxSecret(paths));
    }

    /** The settings with which a telephony elsewhere listens to the trial PBX of this stack. */
    public Map<String, String> trialPbxSettings() {
        return ServiceProperties.trialPbx(settings, Secrets.trialPbxSecret(paths));
    }

    /** The options with which the JVM of a part is started. */
    public List<String> javaOptions(String part) {
        return MemoryOptions.of(part, settings);
    }

    /** The process id of a part; empty while it is being started again. */
    public Optional<Long> pid(String part) {
        return supervisor(part).pid();
    }

    /** Ends a part at once, as {@code kill -9} does. It is started again by itself, see {@link #awaitHealthy}. */
    public void kill(String part) {
        supervisor(part).kill();
    }

    /**
     * Waits until every part runs and answers.
     *
     * @throws StackFailure when that is not so after {@code patience}; the message names the parts
     */
    public void awaitHealthy(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> ill = unhealthy();
        while (!ill.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure(
                        "Not healthy after " + patience.toSeconds() + " s: " + ill + ", see " + paths.logs());
            }
            Thread.sleep(100);
            ill = unhealthy();
        }
    }

    private List<String> unhealthy() {
        return List.copyOf(supervisors).stream()
                .filter(one -> !one.isUp() || !Probe.healthy(one.part().probe()))
                .map(one -> one.part().name())
                .toList();
    }

    private Supervisor supervisor(String part) {
        return List.copyOf(supervisors).stream()
                .filter(one -> one.part().name().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this stack has no part " + part));
    }

    private void writeState() {
        List<StackState.PartState> parts =
                List.copyOf(supervisors).stream().map(LocalStack::stateOf).toList();
        ProcessHandle own = ProcessHandle.current();
        String trial = TrialProcess.wanted(settings) ? settings.trialAddress() : null;
        synchronized (this) {
            if (!closed) {
                new StackState(own.pid(), StackState.started(own), ready, settings.address(), trial, parts)
                        .write(paths);
            }
        }
    }

    private static StackState.PartState stateOf(Supervisor one) {
        Part part = one.part();
        Optional<ProcessHandle> process = one.pid().flatMap(ProcessHandle::of);
        return new StackState.PartState(
                part.name(),
                part.label(),
                part.address(),
                part.probe(),
                process.map(ProcessHandle::pid).orElse(null),
                process.map(StackState::started).orElse(null));
    }

    /** Stops every part in the reverse order of the start, and waits until they have ended. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        stop(supervisors.stream().filter(one -> isService(one.part())).toList());
        stop(supervisors.stream().filter(one -> !isService(one.part())).toList());
        synchronized (this) {
            if (lock != null) {
                StackState.forget(paths);
                lock.close();
            }
        }
    }

    private static boolean isService(Part part) {
        for (Service service : Service.values()) {
            if (service.part().equals(part.name())) {
                return true;
            }
        }
        return false;
    }

    private void stop(List<Supervisor> group) {
        List<Thread> stopping = group.stream()
                .map(one -> Thread.ofPlatform().start(() -> stop(one)))
                .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stop(Supervisor one) {
        long begun = System.nanoTime();
        one.stop();
        progress.say("%-12s stopped in %4.1f s".formatted(one.part().label(), (System.nanoTime() - begun) / 1e9));
    }
}

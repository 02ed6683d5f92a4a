package io.lejek.local.bench;

import io.lejek.local.part.Child;
import io.lejek.local.part.Jvm;
import io.lejek.local.settings.Key;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.StackCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.asteriskjava.manager.DefaultManagerConnection;

/** A process in which asterisk-java hands events to a listener who does nothing: what there is to be had at most. */
final class PlainListener {
    private static final String NAME = "plain-listener";
    private static final long SILENCE_NS = 1_000_000_000L;
    private static final int A_BURST = 1_000;

    private PlainListener() {}

    /** Says after each burst how many milliseconds it took. Its arguments: port and user; its variable: SECRET. */
    public static void main(String... arguments) throws Exception {
        var connection = new DefaultManagerConnection(
                "127.0.0.1", Integer.parseInt(arguments[0]), arguments[1], System.getenv("SECRET"));
        AtomicInteger events = new AtomicInteger();
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        connection.addEventListener(event -> {
            long now = System.nanoTime();
            last.set(now);
            if (events.getAndIncrement() == 0) {
                first.set(now);
            }
        });
        connection.login();
        System.out.println("listens");
        while (true) {
            Thread.sleep(50);
            if (events.get() > 0 && System.nanoTime() - last.get() > SILENCE_NS) {
                int came = events.getAndSet(0);
                if (came > A_BURST) {
                    System.out.println(TimeUnit.NANOSECONDS.toMillis(last.get() - first.get()));
                }
            }
        }
    }

    /** Starts one that listens to the trial PBX of a stack, with the memory and the compiler of telephony there. */
    static Process start(LocalStack world, Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(world.javaOptions("telephony"));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                PlainListener.class.getName(),
                world.settings().text(Key.TRIAL_PBX_PORT),
                "lejek"));
        Child child = Child.start(new Child.Command(
                NAME, command, Map.of("SECRET", StackCredentials.trialPbxSecret(world.settings())), folder, "TERM"));
        Process process = new Process(child, folder.resolve(NAME + ".log"));
        process.nextLine();
        return process;
    }

    /** The process, and what it says. */
    static final class Process implements AutoCloseable {
        private static final Duration PATIENCE = Duration.ofMinutes(2);

        private final Child child;
        private final Path log;
        private int read;

        private Process(Child child, Path log) {
            this.child = child;
            this.log = log;
        }

        /** How many seconds the burst took that goes on. */
        double nextSeconds() throws Exception {
            return Long.parseLong(nextLine()) / 1_000.0;
        }

        private String nextLine() throws IOException, InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                List<String> lines = Files.exists(log)
                        ? Files.readAllLines(log).stream()
                                .filter(line -> line.matches("listens|\\d+"))
                                .toList()
                        : List.of();
                if (lines.size() > read) {
                    return lines.get(read++);
                }
                Thread.sleep(100);
            }
            throw new IllegalStateException("it says nothing, see " + log);
        }

        @Override
        public void close() {
            child.close();
        }
    }
}

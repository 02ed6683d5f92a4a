package io.lejek.local.bench;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Memory;
import io.lejek.local.stack.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a busy exchange asks of telephony, over the manager interface of the trial PBX. */
public final class TelephonyBench implements Bench {
    private static final int CALLS_A_SECOND = 50;
    /** Seconds of calls before they are measured: at 50 calls a second the compiler needs more than one minute. */
    private static final int WARM_UP = 120;
    /** Seconds of calls that are measured: one pause must not be the whole percentile. */
    private static final int MEASURED = 60;

    private static final Duration TALKING = Duration.ofMillis(500);
    private static final String JVM =
            "-XX:TieredStopAtLevel=4 -Xms1g -Xmx1g -Xmn640m -XX:-UseSerialGC -XX:+UseParallelGC";
    private static final int RINGS = 60;
    private static final int IN_PROGRESS = 10_000;
    private static final int BEGUN_A_SECOND = 400;

    @Override
    public String name() {
        return "telephony";
    }

    @Override
    public String description() {
        return "call -> record and ring -> screen pop at 50 calls/s; event storm beside asterisk-java alone; 10,000 calls in"
                + " progress; a replica killed";
    }

    @Override
    public List<Figure> run(Path folder, Progress progress) throws Exception {
        List<Figure> figures = new ArrayList<>();
        progress.say("event storm, asterisk-java alone");
        double alone = EventStorm.ofLibraryAlone(settings(folder.resolve("alone")), folder);
        Settings settings = settings(folder.resolve("stack"));
        try (LocalStack stack = LocalStack.start(settings);
                TelephonyTables tables = new TelephonyTables(settings)) {
            SpineWorld world = SpineWorld.create(stack);
            BusyExchange.createClients(SpineWorld.manager(stack));
            steady(stack, world, tables, progress, figures);
            progress.say("event storm");
            EventStorm.Rate storm = EventStorm.ofTelephony(stack, tables);
            figures.add(Figure.shown("event storm: asterisk-java alone", alone, "events/s"));
            figures.add(Figure.atLeast(
                    "event storm: read, assembled and journaled", storm.journaled(), 25_000, "events/s"));
            figures.add(Figure.atLeast(
                    "event storm: telephony / asterisk-java alone", storm.journaled() / alone, 0.6, "ratio"));
            figures.add(Figure.shown("event storm: recorded", storm.recorded(), "calls/s"));
            crowd(stack, tables, progress, figures);
            progress.say("a replica killed");
            Takeover.Result takeover = Takeover.measure(stack, folder.resolve("second"));
            figures.add(Figure.atMost("replica killed: the other logs on after", takeover.seconds(), 15, "s"));
            figures.add(missing("replica killed: ", takeover.missing()));
            figures.add(Figure.atMost("replica killed: calls recorded twice", takeover.doubled(), 0, "calls"));
        }
        return figures;
    }

    /** With the whole compiler and both processors for a collection, which the trial spares itself, and room for a storm. */
    private static Settings settings(Path folder) {
        return Settings.ephemeral(folder).with(Key.JVM_OPTIONS.key("telephony"), JVM);
    }

    private static void steady(
            LocalStack stack, SpineWorld world, TelephonyTables tables, Progress progress, List<Figure> figures)
            throws Exception {
        try (BusyExchange exchange = new BusyExchange(stack, tables, 0)) {
            progress.say("warming up");
            CompletableFuture<BusyExchange.Played> warming =
                    exchange.playBeside(CALLS_A_SECOND, CALLS_A_SECOND * WARM_UP, TALKING);
            world.timeRings(stack, RINGS);
            warming.join();
            progress.say(CALLS_A_SECOND + " calls a second");
            CompletableFuture<BusyExchange.Played> calls =
                    exchange.playBeside(CALLS_A_SECOND, CALLS_A_SECOND * MEASURED, TALKING);
            Percentiles rings = world.timeRings(stack, RINGS);
            Percentiles records = calls.join().times();
            String busy = CALLS_A_SECOND + " calls/s: ";
            figures.add(Figure.shown(busy + "last hang-up -> record committed, p50", records.at(50), "ms"));
            figures.add(Figure.atMost(busy + "last hang-up -> record committed, p99", records.at(99), 200, "ms"));
            figures.add(missing(busy, calls.join().missing()));
            figures.add(Figure.shown(busy + "ring -> screen pop, p50", rings.at(50), "ms"));
            figures.add(Figure.atMost(busy + "ring -> screen pop, p99", rings.at(99), 300, "ms"));
        }
    }

    /** Many calls that last, and short ones beside them. */
    private static void crowd(LocalStack stack, TelephonyTables tables, Progress progress, List<Figure> figures)
            throws Exception {
        progress.say("%,d calls in progress".formatted(IN_PROGRESS));
        Duration lasting = Duration.ofSeconds(IN_PROGRESS / BEGUN_A_SECOND + 120);
        Rest.await(stack);
        double before = resident(stack);
        try (TelephonyTables own = new TelephonyTables(stack.settings());
                BusyExchange crowd = new BusyExchange(stack, own, 1)) {
            CompletableFuture<BusyExchange.Played> all = crowd.playBeside(BEGUN_A_SECOND, IN_PROGRESS, lasting);
            while (crowd.answered() < IN_PROGRESS) {
                Thread.sleep(100);
            }
            Rest.await(stack);
            double begun = resident(stack);
            try (BusyExchange exchange = new BusyExchange(stack, tables, 0)) {
                BusyExchange.Played others = exchange.play(CALLS_A_SECOND, CALLS_A_SECOND * MEASURED, TALKING);
                double after = resident(stack);
                String crowded = "%,d calls in progress: ".formatted(IN_PROGRESS);
                figures.add(Figure.shown(crowded + "resident memory before", before, "MiB"));
                figures.add(Figure.shown(crowded + "resident memory with them", begun, "MiB"));
                figures.add(Figure.atMost(
                        crowded + "memory after a minute of 50 calls/s beside them / before it",
                        after / begun,
                        1.1,
                        "ratio"));
                figures.add(Figure.atMost(
                        crowded + "last hang-up -> record committed of the others, p99",
                        others.times().at(99),
                        200,
                        "ms"));
            }
            figures.add(missing(
                    "%,d calls in progress: ".formatted(IN_PROGRESS), all.join().missing()));
        }
    }

    private static Figure missing(String when, Set<String> calls) {
        String which = calls.isEmpty() ? "" : " " + calls.stream().limit(5).toList();
        return Figure.atMost(when + "calls missing" + which, calls.size(), 0, "calls");
    }

    private static double resident(LocalStack stack) {
        return Memory.kilobytes(ProcessHandle.of(stack.pid("telephony").orElseThrow())
                                .orElseThrow())
                        .orElseThrow()
                / 1024.0;
    }
}

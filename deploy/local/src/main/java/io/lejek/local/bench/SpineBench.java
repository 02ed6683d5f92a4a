package io.lejek.local.bench;

import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Memory;
import io.lejek.local.stack.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of the data through the whole of Lejek, on real parts: start and memory, stage move to funnel page, ring to
 * screen pop, and the outbox beside a plain producer.
 */
public final class SpineBench implements Bench {
    private static final int MOVES = 1_000;
    private static final int RINGS = 300;

    @Override
    public String name() {
        return "spine";
    }

    @Override
    public String description() {
        return "start and memory; stage move -> funnel page; ring -> screen pop; outbox drain beside a plain producer";
    }

    @Override
    public List<Figure> run(Path folder, Progress progress) throws Exception {
        Settings settings = Settings.ephemeral(folder);
        List<Figure> figures = new ArrayList<>();
        SpineWorld world;
        progress.say("first start, to have data");
        try (LocalStack stack = LocalStack.start(settings)) {
            world = SpineWorld.create(stack);
        }
        progress.say("start with data");
        long begun = System.nanoTime();
        try (LocalStack stack = LocalStack.start(settings)) {
            figures.add(Figure.atMost("start with data until healthy", seconds(begun), 45, "s"));
            progress.say(MOVES + " stage moves");
            Percentiles moves = world.timeMoves(stack, MOVES);
            figures.add(Figure.shown("stage move -> funnel stream, p50", moves.at(50), "ms"));
            figures.add(Figure.atMost("stage move -> funnel stream, p99", moves.at(99), 500, "ms"));
            progress.say(RINGS + " rings");
            Percentiles rings = world.timeRings(stack, RINGS);
            figures.add(Figure.shown("ring -> screen pop, p50", rings.at(50), "ms"));
            figures.add(Figure.atMost("ring -> screen pop, p99", rings.at(99), 300, "ms"));
            figures.add(Figure.atMost("resident memory of all processes", residentMebibytes(), 2_560, "MiB"));
            progress.say("outbox and plain producer");
            figures.addAll(OutboxDrain.measure(settings));
        }
        return figures;
    }

    /** This process, which plays the launcher, and every part below it. */
    private static double residentMebibytes() {
        return Memory.kilobytes(ProcessHandle.current()).orElseThrow() / 1024.0;
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}

package io.lejek.local.bench;

import io.lejek.local.pbx.Scenario;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Progress;
import io.lejek.local.stack.Service;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;

/** All that a real Asterisk told in the captured calls, many times over, as fast as it is read. */
final class EventStorm {
    private static final int ROUNDS = 150;
    /** How many times all is done before it is measured, so that the compiler has had its time. */
    private static final int WARM_UPS = 8;

    private static final long LOOK_MS = 50;
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(4);

    private EventStorm() {}

    /** How many events of the wire asterisk-java alone hands to a listener who does nothing, in one second. */
    static double ofLibraryAlone(Settings settings, Path folder) throws Exception {
        try (LocalStack world = LocalStack.prepare(settings, EnumSet.allOf(Service.class), Progress.silent())) {
            world.open();
            try (PlainListener.Process listener = PlainListener.start(world, folder);
                    TrialPbxLine line = world.trialPbx()) {
                for (int i = 0; i < WARM_UPS; i++) {
                    line.burst(ROUNDS);
                    listener.nextSeconds();
                }
                line.burst(ROUNDS);
                return Scenario.events() * ROUNDS / listener.nextSeconds();
            }
        }
    }

    /** What telephony did in one second. */
    record Rate(double journaled, double recorded) {}

    /**
     * Reads and assembles all, and writes it into the journal; the calls are recorded after it.
     *
     * @throws IllegalStateException when an event or a call is missing
     */
    static Rate ofTelephony(LocalStack stack, TelephonyTables tables) throws Exception {
        try (TrialPbxLine line = stack.trialPbx()) {
            long events = tables.journaled();
            long calls = tables.calls();
            line.burst(1);
            Rest.await(stack);
            long eventsARound = tables.journaled() - events;
            long callsARound = tables.calls() - calls;
            for (int i = 0; i < WARM_UPS; i++) {
                burst(stack, line, tables, eventsARound, callsARound);
            }
            return burst(stack, line, tables, eventsARound, callsARound);
        }
    }

    private static Rate burst(
            LocalStack stack, TrialPbxLine line, TelephonyTables tables, long eventsARound, long callsARound)
            throws Exception {
        Rest.await(stack);
        long events = tables.journaled();
        long calls = tables.calls();
        line.burst(ROUNDS);
        while (tables.journaled() == events) {
            Thread.sleep(5);
        }
        long begun = System.nanoTime();
        double journaled = await("events", () -> tables.journaled() - events, eventsARound * ROUNDS, begun);
        double recorded = await("calls", () -> tables.calls() - calls, callsARound * ROUNDS, begun);
        return new Rate(Scenario.events() * ROUNDS / journaled, callsARound * ROUNDS / recorded);
    }

    private interface Count {
        long now() throws Exception;
    }

    /** The seconds until there are so many. */
    private static double await(String what, Count count, long wanted, long since) throws Exception {
        while (count.now() < wanted) {
            if (System.nanoTime() - since > PATIENCE_NS) {
                throw new IllegalStateException("of " + wanted + " " + what + " there are " + count.now());
            }
            Thread.sleep(LOOK_MS);
        }
        return (System.nanoTime() - since) / 1e9;
    }
}

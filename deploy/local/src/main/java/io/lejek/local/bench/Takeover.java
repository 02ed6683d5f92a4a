package io.lejek.local.bench;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Progress;
import io.lejek.local.stack.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A second telephony beside a stack's own, which is killed in the midst of calls. They last longer than nobody listens: a
 * call that begins and ends meanwhile is known to the PBX's own records alone, which the trial PBX does not keep.
 */
final class Takeover {
    private static final int CALLS_A_SECOND = 10;
    private static final int CALLS = 300;
    private static final Duration TALKING = Duration.ofSeconds(16);
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(1);

    private Takeover() {}

    /**
     * How it went.
     *
     * @param seconds until the other one had written something
     * @param missing the calls of which there is no record
     * @param doubled how many records there are too many
     */
    record Result(double seconds, Set<String> missing, long doubled) {}

    static Result measure(LocalStack stack, Path folder) throws Exception {
        Settings settings = stack.settings();
        try (LocalStack second = LocalStack.prepare(
                        beside(stack, folder), EnumSet.complementOf(EnumSet.of(Service.TELEPHONY)), Progress.silent());
                TelephonyTables tables = new TelephonyTables(settings);
                TelephonyTables own = new TelephonyTables(settings);
                BusyExchange exchange = new BusyExchange(stack, own, 0)) {
            second.open();
            long before = tables.calls();
            CompletableFuture<BusyExchange.Played> calls = exchange.playBeside(CALLS_A_SECOND, CALLS, TALKING);
            Thread.sleep(TALKING.toMillis() / 2);
            stack.kill("telephony");
            long killed = System.nanoTime();
            Thread.sleep(100);
            long journaled = tables.journaled();
            while (tables.journaled() == journaled) {
                if (System.nanoTime() - killed > PATIENCE_NS) {
                    throw new IllegalStateException("nobody took the line over");
                }
                Thread.sleep(10);
            }
            double seconds = (System.nanoTime() - killed) / 1e9;
            Set<String> missing = calls.join().missing();
            return new Result(seconds, missing, tables.calls() - before - CALLS + missing.size());
        }
    }

    private static Settings beside(LocalStack stack, Path folder) {
        Settings settings = stack.settings();
        Settings beside = Settings.ephemeral(folder)
                .with(Key.DB_URL, settings.databaseUrl())
                .with(Key.DB_USER, settings.text(Key.DB_USER))
                .with(Key.DB_PASSWORD, settings.text(Key.DB_PASSWORD))
                .with(Key.KAFKA_SERVERS, settings.kafkaServers())
                .with(Key.JVM_OPTIONS.key("telephony"), settings.text(Key.JVM_OPTIONS, "telephony"))
                .with(Key.SMTP_HOST, "127.0.0.1");
        for (Map.Entry<String, String> pbx : stack.trialPbxSettings().entrySet()) {
            beside = beside.with(pbx.getKey(), pbx.getValue());
        }
        return beside;
    }
}

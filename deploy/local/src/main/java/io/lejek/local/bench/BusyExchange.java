package io.lejek.local.bench;

import io.lejek.local.pbx.CallPlan;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.rest.Api;
import io.lejek.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of known clients on the trial PBX, and when the database has what telephony made of them. */
final class BusyExchange implements AutoCloseable {
    private static final int CLIENTS = 100;
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(2);
    private static final long LOOK_MS = 10;

    private final String prefix;
    private final TrialPbxLine line;
    private final TelephonyTables tables;
    private final AtomicInteger answered = new AtomicInteger();
    /** When the caller was hung up, by the id of the call's first channel. */
    private final Map<String, Long> hungUp = new ConcurrentHashMap<>();

    private int played;

    /** @param group of clients who call: 0 or 1; each exchange hears the calls of its own alone */
    BusyExchange(LocalStack stack, TelephonyTables tables, int group) {
        this.prefix = "+4860" + (5 + group);
        this.tables = tables;
        this.line = stack.trialPbx(this::hear);
    }

    /** The clients of both groups. */
    static void createClients(Api admin) {
        for (int i = 0; i < 2 * CLIENTS; i++) {
            var client = Api.object().put("kind", "COMPANY").put("name", "Bench caller " + i);
            String number = "+4860%d%06d".formatted(5 + i / CLIENTS, i % CLIENTS);
            client.putArray("contactPoints").addObject().put("kind", "PHONE").put("value", number);
            admin.post("/api/clients", client);
        }
    }

    private void hear(TrialPbxLine.Heard heard) {
        if (heard.callerNumber().startsWith(prefix)) {
            if (heard.event().equals("BridgeEnter")) {
                answered.incrementAndGet();
            } else if (heard.event().equals("Hangup")) {
                hungUp.put(heard.linkedid(), System.nanoTime());
            }
        }
    }

    /**
     * What became of the calls.
     *
     * @param times from the hang-up on the wire until another connection of the database saw the record
     * @param missing the first channels of those of which there is no record
     */
    record Played(Percentiles times, Set<String> missing) {}

    /** How many of the calls have been answered so far. */
    int answered() {
        return answered.get();
    }

    /**
     * Plays calls at a steady pace, and waits until all are recorded.
     *
     * @return what became of them
     */
    Played play(int aSecond, int calls, Duration talking) throws Exception {
        Map<String, Long> recorded = new HashMap<>();
        Set<String> before = Set.copyOf(hungUp.keySet());
        long begun = System.nanoTime();
        long ends = begun + TimeUnit.SECONDS.toNanos(calls / aSecond) + talking.toNanos() + PATIENCE_NS;
        int begunCalls = 0;
        while (recorded.size() < calls && System.nanoTime() < ends) {
            long due = (System.nanoTime() - begun) * aSecond / 1_000_000_000L;
            while (begunCalls < Math.min(calls, due)) {
                begin(talking);
                begunCalls++;
            }
            List<String> awaited = hungUp.keySet().stream()
                    .filter(key -> !before.contains(key) && !recorded.containsKey(key))
                    .toList();
            Set<String> there = tables.recorded(awaited);
            long seen = System.nanoTime();
            there.forEach(key -> recorded.put(key, seen));
            Thread.sleep(LOOK_MS);
        }
        List<Double> times = new ArrayList<>();
        recorded.forEach((key, seen) -> times.add((seen - hungUp.getOrDefault(key, seen)) / 1e6));
        Set<String> missing = new TreeSet<>(hungUp.keySet());
        missing.removeAll(before);
        missing.removeAll(recorded.keySet());
        return new Played(new Percentiles(times), missing);
    }

    /** As {@link #play}, while the caller does something else; nobody else may use the same tables meanwhile. */
    CompletableFuture<Played> playBeside(int aSecond, int calls, Duration talking) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return play(aSecond, calls, talking);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private void begin(Duration talking) {
        line.play(new CallPlan(
                CallPlan.Direction.IN,
                "%s%06d".formatted(prefix, played++ % CLIENTS),
                "110",
                CallPlan.Outcome.ANSWERED,
                Duration.ofMillis(100),
                talking));
    }

    @Override
    public void close() {
        line.close();
    }
}

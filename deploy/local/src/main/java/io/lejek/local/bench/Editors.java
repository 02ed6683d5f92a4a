package io.lejek.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Sixteen users who read lists and cards and edit clients at once; no edit may be lost and no answer may be an error of the server. */
final class Editors {
    private static final int USERS = 16;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int EDITED = 64;

    private final ClientsWorld world;

    Editors(ClientsWorld world) {
        this.world = world;
    }

    private record Done(List<Double> reads, List<Double> edits, long stale) {}

    List<Figure> measure() throws Exception {
        long before = versions();
        List<Double> reads = new ArrayList<>();
        List<Double> edits = new ArrayList<>();
        long stale = 0;
        try (ExecutorService users = Executors.newFixedThreadPool(USERS)) {
            List<Future<Done>> all = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                all.add(users.submit((Callable<Done>) this::work));
            }
            for (Future<Done> one : all) {
                reads.addAll(one.get().reads());
                edits.addAll(one.get().edits());
                stale += one.get().stale();
            }
        }
        long kept = versions() - before;
        double seconds = NANOS / 1e9;
        return List.of(
                Figure.shown(USERS + " users at once: reads", reads.size() / seconds, "1/s"),
                Figure.shown(USERS + " users at once: edits", edits.size() / seconds, "1/s"),
                Figure.shown(USERS + " users at once: read, p99", new Percentiles(reads).at(99), "ms"),
                Figure.shown(USERS + " users at once: edit, p99", new Percentiles(edits).at(99), "ms"),
                Figure.shown(USERS + " users at once: refused as stale", stale, "edits"),
                Figure.atMost(USERS + " users at once: edits lost", edits.size() - kept, 0, "edits"));
    }

    private Done work() {
        Done done = new Done(new ArrayList<>(), new ArrayList<>(), 0);
        long stale = 0;
        long end = System.nanoTime() + NANOS;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (System.nanoTime() < end) {
            String client = Lookups.id(1 + random.nextInt(EDITED));
            JsonNode[] card = new JsonNode[1];
            done.reads().add(Lookups.millis(() -> world.admin().get("/api/clients?limit=50&q=now")));
            done.reads().add(Lookups.millis(() -> card[0] = world.admin().get("/api/clients/" + client)));
            try {
                done.edits()
                        .add(Lookups.millis(() -> world.admin()
                                .put(
                                        "/api/clients/" + client,
                                        card[0].path("version").asLong(),
                                        edited(card[0]))));
            } catch (Api.Refused refused) {
                if (refused.status() != 412) {
                    throw refused;
                }
                stale++;
            }
        }
        return new Done(done.reads(), done.edits(), stale);
    }

    private static ObjectNode edited(JsonNode card) {
        ObjectNode edited = card.deepCopy();
        edited.put("note", "edited at " + System.nanoTime());
        edited.remove(List.of("id", "version", "ownerName", "createdAt"));
        edited.withArray("contactPoints")
                .forEach(point -> ((ObjectNode) point).remove(List.of("id", "raw", "display", "consents")));
        return edited;
    }

    private long versions() {
        long sum = 0;
        for (int i = 1; i <= EDITED; i++) {
            sum += world.admin()
                    .get("/api/clients/" + Lookups.id(i))
                    .path("version")
                    .asLong();
        }
        return sum;
    }
}

package io.lejek.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * People, each signed in under an own name, who search, open cards and edit them at once. Sellers edit clients of their
 * own, the administrators all the same ones, so that they get into each other's way. No edit may be lost, and no answer
 * may be an error of the server.
 */
final class Editors {
    private static final long SECONDS = 30;
    private static final int OWN = 6;

    private final ClientsWorld world;

    Editors(ClientsWorld world) {
        this.world = world;
    }

    /** What one of them met; times in milliseconds. */
    private static final class Tally {
        private final List<Double> reads = new ArrayList<>();
        private final List<Double> edits = new ArrayList<>();
        private int stale;
        private int failed;
    }

    List<Figure> measure() throws Exception {
        List<List<String>> own = world.editors().stream().map(Editors::clients).toList();
        Set<String> edited = new HashSet<>();
        own.forEach(edited::addAll);
        long before = versions(edited);
        List<Tally> tallies = atOnce(own);
        List<Double> reads = all(tallies, tally -> tally.reads);
        List<Double> edits = all(tallies, tally -> tally.edits);
        String users = world.editors().size() + " users at once: ";
        return List.of(
                Figure.shown(users + "reads", reads.size() / (double) SECONDS, "1/s"),
                Figure.shown(users + "edits", edits.size() / (double) SECONDS, "1/s"),
                Figure.shown(users + "read, p50", new Percentiles(reads).at(50), "ms"),
                Figure.shown(users + "read, p99", new Percentiles(reads).at(99), "ms"),
                Figure.shown(users + "edit, p99", new Percentiles(edits).at(99), "ms"),
                Figure.shown(
                        users + "refused as stale",
                        tallies.stream().mapToInt(tally -> tally.stale).sum(),
                        "edits"),
                Figure.atMost(
                        users + "errors of the server",
                        tallies.stream().mapToInt(tally -> tally.failed).sum(),
                        0,
                        "answers"),
                Figure.atMost(users + "edits lost", edits.size() - (versions(edited) - before), 0, "edits"));
    }

    private List<Tally> atOnce(List<List<String>> own) throws Exception {
        List<Future<Tally>> working = new ArrayList<>();
        try (ExecutorService users = Executors.newFixedThreadPool(own.size())) {
            for (int i = 0; i < own.size(); i++) {
                Api who = world.editors().get(i);
                List<String> clients = own.get(i);
                working.add(users.submit((Callable<Tally>) () -> work(who, clients)));
            }
        }
        List<Tally> tallies = new ArrayList<>();
        for (Future<Tally> one : working) {
            tallies.add(one.get());
        }
        return tallies;
    }

    private static Tally work(Api who, List<String> clients) {
        Tally tally = new Tally();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            String path =
                    "/api/clients/" + clients.get(ThreadLocalRandom.current().nextInt(clients.size()));
            try {
                tally.reads.add(Lookups.millis(() -> who.get("/api/clients?limit=50&q=now")));
                JsonNode[] card = new JsonNode[1];
                tally.reads.add(Lookups.millis(() -> card[0] = who.get(path)));
                tally.edits.add(Lookups.millis(
                        () -> who.put(path, card[0].path("version").asLong(), edited(card[0]))));
            } catch (Api.Refused refused) {
                if (refused.status() == 412) {
                    tally.stale++;
                } else if (refused.status() >= 500) {
                    tally.failed++;
                } else {
                    throw refused;
                }
            }
        }
        return tally;
    }

    private static List<Double> all(List<Tally> tallies, Function<Tally, List<Double>> times) {
        return tallies.stream().flatMap(tally -> times.apply(tally).stream()).toList();
    }

    /** The first in the list of each; for all administrators these are the same. */
    private static List<String> clients(Api who) {
        List<String> clients = new ArrayList<>();
        who.get("/api/clients?limit=" + OWN)
                .path("items")
                .forEach(row -> clients.add(row.path("id").asText()));
        return clients;
    }

    private static ObjectNode edited(JsonNode card) {
        ObjectNode edited = card.deepCopy();
        edited.put("note", "edited at " + System.nanoTime());
        edited.remove(List.of("id", "version", "ownerName", "createdAt"));
        edited.withArray("contactPoints")
                .forEach(point -> ((ObjectNode) point).remove(List.of("id", "raw", "display", "consents")));
        return edited;
    }

    private long versions(Set<String> clients) {
        return clients.stream()
                .mapToLong(client -> world.admin()
                        .get("/api/clients/" + client)
                        .path("version")
                        .asLong())
                .sum();
    }
}

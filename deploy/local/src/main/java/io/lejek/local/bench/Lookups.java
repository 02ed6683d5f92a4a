package io.lejek.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people ask of a large base, and how long each answer takes over REST. */
final class Lookups {
    private static final int ROUNDS = 3;

    /** What is typed, key by key: names, fragments, numbers, addresses, both alphabets, and what nobody has. */
    private static final List<String> TYPED = List.of(
            "kowalski",
            "wisniewska",
            "nowak",
            "anna now",
            "zak",
            "шишкин",
            "ivan",
            "shchukin",
            "hurtownia 12",
            "601 234 567",
            "+48 600 12",
            "600500",
            "kontakt77777",
            "firma.example",
            "PL100012",
            "lukasz szym",
            "studio",
            "qwertz",
            "trans 99999");

    private final ClientsWorld world;

    Lookups(ClientsWorld world) {
        this.world = world;
    }

    List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        searches(figures);
        pages(figures);
        segments(figures);
        Percentiles card = time(() -> world.admin().get("/api/clients/" + id(7) + "/timeline?limit=200"), 20);
        figures.add(Figure.atMost("timeline of a client with 500 entries, p99", card.at(99), 150, "ms"));
        return figures;
    }

    private void searches(List<Figure> figures) {
        List<Double> times = new ArrayList<>();
        Map<Double, String> slowest = new TreeMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (String typed : TYPED) {
                for (int length = 1; length <= typed.length(); length++) {
                    String q = typed.substring(0, length);
                    Api who = length % 3 == 0 ? world.seller() : world.admin();
                    double time = millis(() -> who.get("/api/clients?limit=50&q=" + encode(q)));
                    if (round > 0) {
                        times.add(time);
                        slowest.put(time, q);
                    }
                }
            }
        }
        Percentiles all = new Percentiles(times);
        figures.add(Figure.shown("search as you type, p50", all.at(50), "ms"));
        figures.add(
                Figure.atMost("search as you type, p99 (slowest: \"" + last(slowest) + "\")", all.at(99), 100, "ms"));
    }

    private static String last(Map<Double, String> slowest) {
        String last = "";
        for (String q : slowest.values()) {
            last = q;
        }
        return last;
    }

    private void pages(List<Figure> figures) {
        List<String> lists = List.of(
                "",
                "&sort=NEWEST",
                "&category=VIP",
                "&filter=" + encode(condition("city", "ONE_OF", "Kraków").toString()),
                "&filter="
                        + encode(condition("property:" + world.industry(), "ONE_OF", "food")
                                .toString()));
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (String list : lists) {
                for (Api who : List.of(world.admin(), world.seller())) {
                    String after = "";
                    for (int page = 0; page < 5; page++) {
                        String path = "/api/clients?limit=100" + list + after;
                        String[] next = new String[1];
                        double time = millis(
                                () -> next[0] = who.get(path).path("next").asText(""));
                        if (round > 0) {
                            times.add(time);
                        }
                        after = "&after=" + next[0];
                        if (next[0].isEmpty() || next[0].equals("null")) {
                            break;
                        }
                    }
                }
            }
        }
        Percentiles all = new Percentiles(times);
        figures.add(Figure.shown("list page of 100, p50", all.at(50), "ms"));
        figures.add(Figure.atMost("list page of 100, p99", all.at(99), 100, "ms"));
    }

    private void segments(List<Figure> figures) {
        Map<String, ObjectNode> segments = new TreeMap<>();
        segments.put("1 city", condition("city", "ONE_OF", "Kraków"));
        segments.put(
                "2 category and size",
                all(condition("category", "ONE_OF", "VIP"), condition("size", "AT_LEAST", "100")));
        segments.put(
                "3 consent, no contact for 90 days",
                all(
                        condition("consent:EMAIL:MARKETING", "ONE_OF", "GIVEN"),
                        condition("lastContact", "NOT_WITHIN_DAYS", "90")));
        segments.put(
                "4 property range and choice",
                all(
                        condition("property:" + world.revenue(), "AT_LEAST", "50000"),
                        condition("property:" + world.industry(), "ONE_OF", "food")));
        segments.put(
                "5 region, kind, not partner, contract",
                all(
                        condition("region", "ONE_OF", "pomorskie"),
                        condition("kind", "ONE_OF", "COMPANY"),
                        condition("category", "NONE_OF", "Partner"),
                        condition("property:" + world.contract(), "SINCE", "2026-06-01")));
        segments.forEach((name, filter) -> {
            Percentiles times =
                    time(() -> world.marketer().get("/api/clients/count?filter=" + encode(filter.toString())), 7);
            figures.add(Figure.atMost("segment count: " + name.substring(2), times.at(50), 300, "ms"));
        });
    }

    private static ObjectNode condition(String field, String is, String value) {
        ObjectNode condition = Api.object().put("field", field).put("is", is);
        condition.putArray("values").add(value);
        return condition;
    }

    private static ObjectNode all(ObjectNode... parts) {
        ObjectNode all = Api.object();
        for (ObjectNode part : parts) {
            all.withArray("all").add(part);
        }
        return all;
    }

    static String id(long number) {
        return "019b0000-0000-7000-8000-%012x".formatted(number);
    }

    private static Percentiles time(Runnable request, int times) {
        request.run();
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            taken.add(millis(request));
        }
        return new Percentiles(taken);
    }

    static double millis(Runnable request) {
        long begun = System.nanoTime();
        request.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

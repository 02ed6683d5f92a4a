package io.lejek.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** One of very many clients, as a row of a spreadsheet. */
final class CrowdRow {
    private static final List<String> STREETS =
            List.of("Długa", "Polna", "Leśna", "Krótka", "Ogrodowa", "Szkolna", "Lipowa", "Słoneczna", "Kościuszki");

    private CrowdRow() {}

    /** What the spreadsheet says of the client of this number; always the same. */
    static List<String> cells(long seed, int index, List<String> managers) {
        RandomGenerator random = new Random(seed * 31 + index);
        Inventions invent = new Inventions(random);
        CrowdNames names = new CrowdNames(random);
        boolean company = random.nextInt(100) < 65;
        String name = company ? names.company() : names.person();
        Town town = invent.town();
        List<String> cells = new ArrayList<>(List.of(
                name,
                company ? "company" : "person",
                Inventions.mobile(index),
                Inventions.mail(name, index),
                company ? "PL" + (5_000_000_000L + index) : "",
                invent.pick(STREETS) + " " + random.nextInt(1, 160),
                "%02d-%03d".formatted(random.nextInt(100), random.nextInt(1_000)),
                town.city(),
                town.region(),
                company ? Integer.toString(random.nextInt(1, 500)) : "",
                invent.source(),
                categories(invent, random),
                invent.pick(managers)));
        boolean person = company && random.nextInt(100) < 50;
        cells.addAll(List.of(
                person ? names.person() : "",
                person ? invent.position() : "",
                person ? Inventions.direct(index) : "",
                random.nextInt(100) < 60 ? "yes" : "",
                random.nextInt(100) < 20 ? "yes" : "",
                random.nextInt(100) < 15 ? invent.note() : "",
                random.nextInt(100) < 80 ? invent.pick(DemoProperties.INDUSTRIES) : "",
                random.nextInt(100) < 50 ? Integer.toString(random.nextInt(1, 900) * 10_000) : "",
                random.nextInt(100) < 25 ? DemoProperties.contractEnd(random) : ""));
        return cells;
    }

    private static String categories(Inventions invent, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> invent.crowdCategory() + "; " + invent.crowdCategory();
            default -> invent.crowdCategory();
        };
    }
}

package io.lejek.local.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Names, towns and texts that are made up; no such client exists. */
final class Inventions {
    private static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Piotr",
            "Katarzyna",
            "Marek",
            "Agnieszka",
            "Tomasz",
            "Ewa",
            "Paweł",
            "Joanna",
            "Michał",
            "Olga",
            "Siergiej",
            "Zofia",
            "Grzegorz",
            "Małgorzata",
            "Łukasz",
            "Natalia",
            "Wojciech",
            "Emily",
            "James");
    private static final List<String> LAST_NAMES = List.of(
            "Nowak",
            "Wiśniewska",
            "Zieliński",
            "Szymańska",
            "Dąbrowski",
            "Kozłowska",
            "Jankowski",
            "Mazur",
            "Krawczyk",
            "Piotrowska",
            "Grabowski",
            "Pawłowska",
            "Michalski",
            "Król",
            "Wróbel",
            "Jabłońska",
            "Stępień",
            "Taylor",
            "Górska",
            "Sikora");
    private static final List<String> COMPANY_NAMES = List.of(
            "Zielona Dolina",
            "Baltic Logistics",
            "Młyn Pod Lasem",
            "Nordex Metal",
            "Delta Print",
            "Wiatr i Woda",
            "Silesia Meble",
            "Amber Foods",
            "Karpaty Tour",
            "Stalmax",
            "Jasna Apteka",
            "Polar Chłodnie",
            "Vistula IT",
            "Granit Budowa",
            "Orzeł Transport",
            "Fala Kosmetyki",
            "Horyzont Okna",
            "Mazowsze Agro",
            "Sowa Studio",
            "Tęcza Tekstylia");
    private static final List<String> FORMS = List.of("sp. z o.o.", "S.A.", "sp.j.", "Ltd");
    private static final List<String> PRODUCTS = List.of(
            "Annual service",
            "Starter package",
            "Extension by ten seats",
            "New warehouse line",
            "Consulting days",
            "Machine rental",
            "Spring delivery",
            "Framework contract",
            "Pilot project",
            "Training of the staff");
    private static final List<String> NOTES = List.of(
            "Asked for a reference from the same trade.",
                    "Compares us with two others, decides by the end of the month.",
            "The budget is approved, the contract goes to their lawyers.", "Prefers a call in the morning.",
            "Wants the offer split into two stages.", "Happy with the last delivery.",
            "The decision lies with the board; next meeting in two weeks.", "Needs delivery before the season.");

    /** The one that the traffic writes to: clients of the large crowd are in the others, else each letter would go to thousands. */
    static final String WRITTEN_TO = "Newsletter";

    private static final List<String> CROWD_CATEGORIES = List.of("VIP", "Retail", "Industry", "Dormant");
    private static final List<String> CATEGORIES = List.of("VIP", WRITTEN_TO, "Retail", "Industry", "Dormant");
    private static final List<String> SOURCES = List.of("fair", "web", "referral", "cold call", "advertising");
    private static final List<String> POSITIONS =
            List.of("Owner", "Head of purchasing", "Sales director", "Office manager", "Chief accountant", "Warehouse");

    /** The categories, each with its colour. */
    static final Map<String, String> COLOURS = Map.of(
            "VIP", "#b3541e",
            "Newsletter", "#3b5ba9",
            "Retail", "#0e6863",
            "Industry", "#6b4fa0",
            "Dormant", "#6b7280");

    private final RandomGenerator random;

    Inventions(RandomGenerator random) {
        this.random = random;
    }

    String person() {
        return pick(FIRST_NAMES) + " " + pick(LAST_NAMES);
    }

    String company() {
        return pick(COMPANY_NAMES) + " " + (1 + random.nextInt(9)) + " " + pick(FORMS);
    }

    Town town() {
        return pick(Town.ALL);
    }

    String product() {
        return pick(PRODUCTS);
    }

    String note() {
        return pick(NOTES);
    }

    String category() {
        return pick(CATEGORIES);
    }

    String crowdCategory() {
        return pick(CROWD_CATEGORIES);
    }

    String source() {
        return pick(SOURCES);
    }

    String position() {
        return pick(POSITIONS);
    }

    /** A valid Polish mobile number in E.164; {@code index} keeps numbers apart. */
    static String mobile(int index) {
        return "+48600%06d".formatted(index);
    }

    /** The number of the contact person of the same client. */
    static String direct(int index) {
        return "+48530%06d".formatted(index);
    }

    static String mail(String name, int index) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("[^a-z ]", "")
                .trim()
                .replaceAll(" +", ".");
        return plain + "." + index + "@example.com";
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

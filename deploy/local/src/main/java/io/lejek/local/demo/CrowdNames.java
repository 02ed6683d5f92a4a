package io.lejek.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names for very many clients: put together of syllables, so that few are alike. */
final class CrowdNames {
    private static final List<String> BEGINNINGS = List.of(
            "Agro", "Alma", "Bal", "Bel", "Bor", "Brenta", "Budo", "Cer", "Dar", "Delfo", "Dom", "Eko", "Elek", "Faro",
            "Fer", "Gal", "Gor", "Hal", "Inter", "Jant", "Kar", "Kol", "Kra", "Lech", "Lumi", "Mar", "Mega", "Mont",
            "Nor", "Odra", "Opti", "Pol", "Prim", "Rem", "Rol", "Sano", "Sil", "Stal", "Ter", "Tor", "Uni", "Var",
            "Wars", "Wis", "Zag", "Żar", "Łuk", "Świt");
    private static final List<String> MIDDLES = List.of(
            "a", "bi", "co", "da", "de", "fi", "ga", "ge", "ka", "ko", "la", "li", "lo", "ma", "me", "na", "no", "po",
            "ra", "ri", "ro", "sa", "ta", "te", "ti", "va", "wi", "za");
    private static final List<String> ENDINGS = List.of(
            "bud", "chem", "dex", "fax", "gast", "land", "lux", "mark", "max", "med", "mex", "nex", "plast", "pol",
            "print", "serwis", "stal", "tech", "tex", "tor", "trans", "vit", "wit", "x");
    private static final List<String> TRADES = List.of(
            "Meble",
            "Okna",
            "Transport",
            "Budownictwo",
            "Piekarnia",
            "Apteka",
            "Drukarnia",
            "Logistyka",
            "Hurtownia",
            "Serwis",
            "Ogrody",
            "Instalacje",
            "Szkolenia",
            "Opakowania",
            "Oświetlenie",
            "Chłodnie",
            "Turystyka",
            "Księgowość",
            "Weterynaria",
            "Optyk");
    private static final List<String> FORMS = List.of("sp. z o.o.", "S.A.", "sp.j.", "", "");
    private static final List<String> GIVEN = List.of(
            "Anna",
            "Piotr",
            "Katarzyna",
            "Krzysztof",
            "Agnieszka",
            "Andrzej",
            "Barbara",
            "Tomasz",
            "Ewa",
            "Paweł",
            "Krystyna",
            "Michał",
            "Elżbieta",
            "Jan",
            "Zofia",
            "Stanisław",
            "Teresa",
            "Marcin",
            "Magdalena",
            "Jakub",
            "Joanna",
            "Wojciech",
            "Monika",
            "Grzegorz",
            "Danuta",
            "Łukasz",
            "Irena",
            "Kamil",
            "Natalia",
            "Szymon",
            "Julia",
            "Rafał",
            "Oliwia",
            "Igor",
            "Halina",
            "Zbigniew",
            "Żaneta",
            "Olga",
            "Борис",
            "Ольга");
    private static final List<String> STEMS = List.of(
            "Kowal", "Wiśni", "Dąbrow", "Lewando", "Zieliń", "Szymań", "Woźni", "Kozłow", "Jankow", "Wojcie", "Kwiatko",
            "Kaczma", "Piotrow", "Grabo", "Nowako", "Pawło", "Michal", "Adamcz", "Jabłoń", "Wróble", "Majew", "Olszew",
            "Stępni", "Malino", "Jawor", "Górni", "Rutko", "Sadow", "Tomcza", "Urbań", "Walcza", "Zawadz");
    private static final List<String> SUFFIXES = List.of("czyk", "ak", "owicz", "ewicz", "ek", "iuk", "isz", "cki");

    private final RandomGenerator random;

    CrowdNames(RandomGenerator random) {
        this.random = random;
    }

    String company() {
        String name = pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDINGS) + " " + pick(TRADES);
        return (name + " " + pick(FORMS)).strip();
    }

    String person() {
        return pick(GIVEN) + " " + surname() + (random.nextInt(3) == 0 ? "-" + surname() : "");
    }

    private String surname() {
        return pick(STEMS) + pick(SUFFIXES);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

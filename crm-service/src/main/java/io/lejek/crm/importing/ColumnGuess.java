package io.lejek.crm.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses from its name, in English, Polish and Russian, and from its values what a column holds. */
final class ColumnGuess {
    private static final int SAMPLES = 5;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()./-]{9,20}");

    /** Words of column names, the more special ones first. */
    private static final Map<String, List<String>> WORDS = words();

    private ColumnGuess() {}

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(
                Target.PERSON_NAME,
                List.of(
                        "contact person",
                        "contact name",
                        "osoba kontakt",
                        "kontaktn",
                        "kontaktnoe litso",
                        "контактное лицо",
                        "контакт"));
        words.put(Target.PERSON_POSITION, List.of("position", "job title", "stanowisko", "должность"));
        words.put(Target.EMAIL, List.of("e-mail", "email", "mail", "poczta", "почта"));
        words.put(Target.PHONE, List.of("phone", "tel", "mobile", "gsm", "komorka", "телефон", "тел", "мобильный"));
        words.put(Target.TAX_NUMBER, List.of("tax", "vat", "nip", "инн", "inn"));
        words.put(Target.POSTAL_CODE, List.of("postal", "zip", "post code", "postcode", "kod poczt", "kod", "индекс"));
        words.put(Target.CITY, List.of("city", "town", "miasto", "miejscowosc", "город"));
        words.put(Target.REGION, List.of("region", "state", "province", "wojewodztwo", "регион", "область"));
        words.put(Target.ADDRESS, List.of("address", "street", "adres", "ulica", "адрес", "улица"));
        words.put(
                Target.SIZE,
                List.of(
                        "size",
                        "employees",
                        "headcount",
                        "zatrudnienie",
                        "pracownik",
                        "wielkosc",
                        "размер",
                        "сотрудник"));
        words.put(Target.SOURCE, List.of("source", "zrodlo", "источник"));
        words.put(
                Target.OWNER,
                List.of("owner", "manager", "responsible", "opiekun", "handlowiec", "менеджер", "ответственный"));
        words.put(Target.CATEGORIES, List.of("categor", "tag", "kategor", "grupa", "категори", "группа"));
        words.put(
                Target.NOTE,
                List.of("note", "comment", "remark", "notatka", "uwagi", "komentarz", "примечание", "комментарий"));
        words.put(Target.KIND, List.of("kind", "type", "rodzaj", "typ", "тип", "вид"));
        words.put(
                Target.NAME,
                List.of(
                        "name",
                        "company",
                        "client",
                        "customer",
                        "nazwa",
                        "firma",
                        "klient",
                        "imie",
                        "название",
                        "компания",
                        "клиент",
                        "имя",
                        "фио"));
        return words;
    }

    static List<Layout.Column> columns(List<String> header, List<List<String>> rows) {
        int width = Math.min(
                Sheet.MOST_COLUMNS,
                Math.max(header.size(), rows.stream().mapToInt(List::size).max().orElse(0)));
        List<Layout.Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < width; i++) {
            List<String> samples = samples(rows, i);
            String name = unique(i < header.size() ? header.get(i).strip() : "", i, names);
            String guess = guess(name, samples);
            boolean again = guess != null && !Target.MANY.contains(guess) && !taken.add(guess);
            columns.add(new Layout.Column(i, name, samples, again ? null : guess));
        }
        return columns;
    }

    private static List<String> samples(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> shortened(row.get(column).strip()))
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > 100
                ? text.substring(0, text.offsetByCodePoints(0, Math.min(100, text.codePointCount(0, text.length()))))
                : text;
    }

    private static String unique(String header, int index, Set<String> names) {
        String name = header.isEmpty() ? "Column " + (index + 1) : shortened(header);
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static @Nullable String guess(String header, List<String> samples) {
        if (!samples.isEmpty()
                && samples.stream().allMatch(value -> EMAIL.matcher(value).matches())) {
            return Target.EMAIL;
        }
        String plain = plain(header);
        for (Map.Entry<String, List<String>> entry : WORDS.entrySet()) {
            if (entry.getValue().stream().anyMatch(plain::contains)) {
                return entry.getKey();
            }
        }
        boolean phones = !samples.isEmpty()
                && samples.stream().allMatch(value -> PHONE.matcher(value).matches() && value.contains("+"));
        return phones ? Target.PHONE : null;
    }

    /** Lower case, without accents. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u0142', 'l');
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("(?<=[a-z])\\p{M}+", "");
    }
}

package io.lejek.crm.importing;

import io.lejek.crm.property.PropertyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a row by the mapping into what is kept, or says why it cannot be taken. */
final class ReadRow {
    private static final Map<String, Integer> LONGEST = Map.of(
            Target.NAME, 200,
            Target.ADDRESS, 200,
            Target.POSTAL_CODE, 20,
            Target.CITY, 100,
            Target.REGION, 100,
            Target.TAX_NUMBER, 40,
            Target.SOURCE, 100,
            Target.NOTE, 5_000,
            Target.PERSON_NAME, 200,
            Target.PERSON_POSITION, 100);
    private static final int LONGEST_CATEGORY = 60;
    private static final int MOST_CATEGORIES = 50;
    private static final int MOST_POINTS = 50;
    private static final int LARGEST_COMPANY = 10_000_000;
    private static final String UNSEEN =
            "\u007F\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SEVERAL = Pattern.compile("[,;\\n|]");
    private static final Pattern NO_LETTER = Pattern.compile("[^0-9A-Za-z]");
    private static final Pattern THOUSANDS = Pattern.compile("[\\s.,\u00A0](?=\\d{3}(\\D|$))");
    private static final Set<String> COMPANY =
            Set.of("company", "organisation", "organization", "firma", "spolka", "компания", "организация", "юрлицо");
    private static final Set<String> PERSON =
            Set.of("person", "individual", "private", "osoba", "osoba prywatna", "человек", "физлицо", "частное лицо");

    private final ImportMapping mapping;
    private final Lookups lookups;

    ReadRow(ImportMapping mapping, Lookups lookups) {
        this.mapping = mapping;
        this.lookups = lookups;
    }

    /** What a value has to be looked up in. */
    interface Lookups {
        /** The number in E.164; empty when it is none. */
        Optional<String> phone(String text);

        /** The address in lower case; empty when it is none. */
        Optional<String> email(String text);

        /** The id of the user with this login or name to whom the importer may give clients. */
        Optional<String> owner(String text);

        Optional<PropertyDefinition> property(String id);
    }

    /** What became of a row. */
    sealed interface Reading {
        record Read(RowFacts facts, List<String> keys) implements Reading {}

        /** Nothing is in it. */
        record Empty() implements Reading {}

        /** @param reason by which pages translate it, such as {@code bad-phone} */
        record Rejected(String reason, String detail) implements Reading {}
    }

    private static final class RejectedRow extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Reading.Rejected rejection;

        RejectedRow(String reason, String detail) {
            super(reason, null, false, false);
            rejection = new Reading.Rejected(reason, detail);
        }
    }

    Reading read(List<String> cells) {
        if (cells.stream().allMatch(cell -> clean(cell).isEmpty())) {
            return new Reading.Empty();
        }
        try {
            RowFacts facts = facts(values(cells));
            return new Reading.Read(facts, keys(facts));
        } catch (RejectedRow e) {
            return e.rejection;
        }
    }

    private Map<String, List<String>> values(List<String> cells) {
        Map<String, List<String>> values = new TreeMap<>();
        for (ImportMapping.ColumnTarget column : mapping.columns()) {
            String value = column.column() < cells.size() ? clean(cells.get(column.column())) : "";
            if (!value.isEmpty()) {
                values.computeIfAbsent(column.target(), target -> new ArrayList<>())
                        .add(value);
            }
        }
        mapping.givenDefaults().forEach((target, value) -> values.putIfAbsent(target, List.of(clean(value))));
        return values;
    }

    private RowFacts facts(Map<String, List<String>> values) throws RejectedRow {
        Map<String, Object> fields = new TreeMap<>();
        RowFacts.Person person = person(values);
        List<RowFacts.Point> points = points(values, person != null);
        String name = text(values, Target.NAME);
        if (name == null) {
            name = person == null ? null : person.name();
        }
        if (name == null) {
            throw new RejectedRow("no-name", "");
        }
        fields.put(Target.NAME, name);
        for (String target : List.of(
                Target.ADDRESS,
                Target.POSTAL_CODE,
                Target.CITY,
                Target.REGION,
                Target.TAX_NUMBER,
                Target.SOURCE,
                Target.NOTE)) {
            String text = text(values, target);
            if (text != null) {
                fields.put(target, text);
            }
        }
        putKind(values, fields);
        putSize(values, fields);
        putOwner(values, fields);
        putProperties(values, fields);
        return new RowFacts(fields, points, categories(values), person, consents(values));
    }

    private static @Nullable String text(Map<String, List<String>> values, String target) throws RejectedRow {
        List<String> given = values.get(target);
        if (given == null) {
            return null;
        }
        String text = String.join(target.equals(Target.NOTE) ? "\n" : " ", given);
        if (!target.equals(Target.NOTE)) {
            text = SPACES.matcher(text).replaceAll(" ");
        }
        if (text.length() > LONGEST.getOrDefault(target, Sheet.LONGEST_CELL)) {
            throw new RejectedRow("too-long", target);
        }
        return text;
    }

    private static RowFacts.@Nullable Person person(Map<String, List<String>> values) throws RejectedRow {
        String name = text(values, Target.PERSON_NAME);
        return name == null ? null : new RowFacts.Person(name, text(values, Target.PERSON_POSITION));
    }

    private List<RowFacts.Point> points(Map<String, List<String>> values, boolean hasPerson) throws RejectedRow {
        List<RowFacts.Point> points = new ArrayList<>();
        addPhones(points, values.get(Target.PHONE), false);
        addEmails(points, values.get(Target.EMAIL), false);
        addPhones(points, values.get(Target.PERSON_PHONE), hasPerson);
        addEmails(points, values.get(Target.PERSON_EMAIL), hasPerson);
        if (points.size() > MOST_POINTS) {
            throw new RejectedRow("too-many", Target.PHONE);
        }
        return points;
    }

    private void addPhones(List<RowFacts.Point> points, @Nullable List<String> cells, boolean person)
            throws RejectedRow {
        for (String raw : split(cells)) {
            String value = lookups.phone(raw).orElseThrow(() -> new RejectedRow("bad-phone", raw));
            add(points, new RowFacts.Point("PHONE", value, raw, person));
        }
    }

    private void addEmails(List<RowFacts.Point> points, @Nullable List<String> cells, boolean person)
            throws RejectedRow {
        for (String raw : split(cells)) {
            String value = lookups.email(raw).orElseThrow(() -> new RejectedRow("bad-email", raw));
            add(points, new RowFacts.Point("EMAIL", value, raw, person));
        }
    }

    private static void add(List<RowFacts.Point> points, RowFacts.Point point) {
        if (points.stream().noneMatch(one -> one.value().equals(point.value()))) {
            points.add(point);
        }
    }

    private static List<String> split(@Nullable List<String> cells) {
        return cells == null
                ? List.of()
                : cells.stream()
                        .flatMap(cell -> SEVERAL.splitAsStream(cell))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static List<String> categories(Map<String, List<String>> values) throws RejectedRow {
        TreeSet<String> categories = new TreeSet<>(split(values.get(Target.CATEGORIES)));
        if (categories.size() > MOST_CATEGORIES
                || categories.stream().anyMatch(one -> one.length() > LONGEST_CATEGORY)) {
            throw new RejectedRow("too-long", Target.CATEGORIES);
        }
        return List.copyOf(categories);
    }

    private static void putKind(Map<String, List<String>> values, Map<String, Object> fields) throws RejectedRow {
        List<String> given = values.get(Target.KIND);
        if (given == null) {
            return;
        }
        String word = ColumnGuess.plain(given.getFirst());
        if (!COMPANY.contains(word) && !PERSON.contains(word)) {
            throw new RejectedRow("bad-kind", given.getFirst());
        }
        fields.put(Target.KIND, COMPANY.contains(word) ? "COMPANY" : "PERSON");
    }

    private static void putSize(Map<String, List<String>> values, Map<String, Object> fields) throws RejectedRow {
        List<String> given = values.get(Target.SIZE);
        if (given == null) {
            return;
        }
        String digits = THOUSANDS.matcher(given.getFirst()).replaceAll("");
        if (!digits.matches("\\d{1,8}") || Integer.parseInt(digits) > LARGEST_COMPANY) {
            throw new RejectedRow("bad-size", given.getFirst());
        }
        fields.put(Target.SIZE, Integer.valueOf(digits));
    }

    private void putOwner(Map<String, List<String>> values, Map<String, Object> fields) throws RejectedRow {
        List<String> given = values.get(Target.OWNER);
        if (given != null) {
            fields.put(
                    Target.OWNER,
                    lookups.owner(given.getFirst()).orElseThrow(() -> new RejectedRow("bad-owner", given.getFirst())));
        }
    }

    private void putProperties(Map<String, List<String>> values, Map<String, Object> fields) throws RejectedRow {
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            if (entry.getKey().startsWith(Target.PROPERTY)) {
                String raw = entry.getValue().getFirst();
                Object value = lookups.property(entry.getKey().substring(Target.PROPERTY.length()))
                        .flatMap(definition -> ReadValue.of(definition, raw))
                        .orElseThrow(() -> new RejectedRow("bad-value", raw));
                fields.put(entry.getKey(), value);
            }
        }
    }

    private static List<String> consents(Map<String, List<String>> values) throws RejectedRow {
        List<String> consents = new ArrayList<>();
        for (String target : List.of(Target.CONSENT_EMAIL, Target.CONSENT_SMS, Target.CONSENT_CALL)) {
            List<String> given = values.get(target);
            Boolean consent = given == null ? Boolean.FALSE : ReadValue.yesOrNo(given.getFirst());
            if (consent == null && given != null) {
                throw new RejectedRow("bad-consent", given.getFirst());
            }
            if (Boolean.TRUE.equals(consent)) {
                consents.add(target.substring("consent".length()).toUpperCase(Locale.ROOT));
            }
        }
        return consents;
    }

    private static List<String> keys(RowFacts facts) {
        List<String> keys = new ArrayList<>();
        Object tax = facts.fields().get(Target.TAX_NUMBER);
        String taxKey = tax == null
                ? ""
                : NO_LETTER.matcher(tax.toString()).replaceAll("").toUpperCase(Locale.ROOT);
        if (!taxKey.isEmpty()) {
            keys.add("T" + taxKey);
        }
        facts.points().forEach(point -> keys.add(point.kind().charAt(0) + point.value()));
        if (keys.isEmpty()) {
            keys.add("N" + lower(facts, Target.NAME) + "|" + lower(facts, Target.CITY));
        }
        return keys;
    }

    private static String lower(RowFacts facts, String field) {
        Object value = facts.fields().get(field);
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Without what cannot be seen: control characters, zero-width spaces, marks of direction; and without the apostrophe by
     * which exports keep a cell from being taken for a formula.
     */
    static String clean(String cell) {
        StringBuilder seen = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!isUnseen(c)) {
                seen.append(c == '\u00A0' ? ' ' : c);
            }
        }
        String text = seen.toString().strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static boolean isUnseen(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control || c >= '\u007F' && UNSEEN.indexOf(c) >= 0;
    }
}

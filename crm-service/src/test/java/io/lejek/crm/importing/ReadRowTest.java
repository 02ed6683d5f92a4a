package io.lejek.crm.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.crm.importing.ImportMapping.ColumnTarget;
import io.lejek.crm.importing.ImportMapping.Policy;
import io.lejek.crm.importing.ReadRow.Reading;
import io.lejek.crm.property.PropertyDefinition;
import io.lejek.crm.property.PropertyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadRowTest {
    private static final String PROPERTY = "9b2d6f0e-0000-4000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "city, '  Acme \u00A0 Ltd ', Acme Ltd",
        "city, '\u200BAcme\u202E', Acme",
        "city, '''=Acme', =Acme",
        "city, 'Щука и К°', Щука и К°",
        "size, 12, 12",
        "size, '1 200', 1200",
        "size, '1.200', 1200",
        "kind, Firma, COMPANY",
        "kind, физлицо, PERSON",
        "city, 'Nowy  Sącz', Nowy Sącz",
        "owner, anna, id-of-anna"
    })
    void readsACellIntoItsField(String target, String cell, String kept) {
        assertThat(read(List.of("name", target), "Some name", cell).fields().get(target))
                .hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "phone, no number, bad-phone",
        "email, nobody, bad-email",
        "size, many, bad-size",
        "size, 99999999, bad-size",
        "kind, planet, bad-kind",
        "owner, stranger, bad-owner",
        "consentEmail, perhaps, bad-consent",
        "property:" + PROPERTY + ", blue, bad-value"
    })
    void rejectsACellWithItsReasonAndItsText(String target, String cell, String reason) {
        assertThat(reader(List.of("name", target), PropertyType.CHOICE).read(List.of("Some name", cell)))
                .isEqualTo(new Reading.Rejected(reason, cell));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, '1 234,5', 1234.5",
        "NUMBER, '1,234.5', 1234.5",
        "NUMBER, '1.234,5', 1234.5",
        "NUMBER, '-7', -7",
        "DATE, 2026-11-27, 2026-11-27",
        "DATE, 2026-11-27T10:00:00, 2026-11-27",
        "DATE, 27.11.2026, 2026-11-27",
        "DATE, 7/1/2026, 2026-01-07",
        "DATE, 46353, 2026-11-27",
        "CHOICE, RED, red",
        "YES_NO, tak, true",
        "YES_NO, нет, false",
        "TEXT, anything, anything"
    })
    void readsPropertiesByTheirType(PropertyType type, String cell, String kept) {
        // When
        Reading reading = reader(List.of("name", "property:" + PROPERTY), type).read(List.of("Some name", cell));

        // Then
        Object value = ((Reading.Read) reading).facts().fields().get("property:" + PROPERTY);
        assertThat(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"DATE, 31.02.2026", "DATE, soon", "NUMBER, 1-2", "YES_NO, perhaps"})
    void rejectsPropertiesThatDoNotFitTheirType(PropertyType type, String cell) {
        assertThat(reader(List.of("name", "property:" + PROPERTY), type).read(List.of("Some name", cell)))
                .isEqualTo(new Reading.Rejected("bad-value", cell));
    }

    @Test
    void takesSeveralNumbersOfACellEachOnce() {
        // When
        RowFacts facts = read(List.of("name", "phone"), "Acme", "111; 222|111");

        // Then
        assertThat(facts.points()).extracting(RowFacts.Point::value).containsExactly("+111", "+222");
    }

    @Test
    void givesNumbersOfAPersonToTheClientWhenNobodyIsNamed() {
        assertThat(read(List.of("name", "personPhone"), "Acme", "111").points())
                .containsExactly(new RowFacts.Point("PHONE", "+111", "111", false));
        assertThat(read(List.of("personName", "personPhone"), "Ann Lee", "111").points())
                .containsExactly(new RowFacts.Point("PHONE", "+111", "111", true));
    }

    @Test
    void callsAClientByTheContactPersonWhenItHasNoNameOfItsOwn() {
        assertThat(read(List.of("personName"), "Ann Lee").fields()).containsEntry("name", "Ann Lee");
    }

    @Test
    void fillsInTheDefaultsWhereTheFileSaysNothing() {
        // Given
        ReadRow reader = new ReadRow(
                new ImportMapping(
                        List.of(new ColumnTarget(0, "name"), new ColumnTarget(1, "city")),
                        Map.of("city", "Gdynia", "source", "fair"),
                        Policy.FILL,
                        null,
                        null),
                lookups(PropertyType.TEXT));

        // When
        RowFacts with = ((Reading.Read) reader.read(List.of("Acme", "Łódź"))).facts();
        RowFacts without = ((Reading.Read) reader.read(List.of("Acme"))).facts();

        // Then
        assertThat(with.fields()).containsEntry("city", "Łódź").containsEntry("source", "fair");
        assertThat(without.fields()).containsEntry("city", "Gdynia");
    }

    @Test
    void isRecognisedByNumbersAndOnlyWithoutThemByNameAndCity() {
        assertThat(keys(List.of("name", "phone", "email", "taxNumber"), "Acme", "111", "A@x.pl", "PL 12-3"))
                .containsExactly("TPL123", "P+111", "Ea@x.pl");
        assertThat(keys(List.of("name", "city"), "Acme", "Łódź")).containsExactly("Nacme|łódź");
    }

    @Test
    void takesConsentsOnlyWhereTheFileSaysYes() {
        assertThat(read(List.of("name", "consentEmail", "consentSms", "consentCall"), "Acme", "tak", "nie", "x")
                        .consents())
                .containsExactly("EMAIL", "CALL");
    }

    @Test
    void neverFailsWhateverTheCellsHold() {
        Random random = new Random(20261127);
        ReadRow reader = reader(
                List.of("name", "phone", "email", "size", "kind", "consentEmail", "property:" + PROPERTY),
                PropertyType.NUMBER);
        for (int row = 0; row < 20_000; row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = random.nextInt(9); cell > 0; cell--) {
                cells.add(text(random));
            }
            switch (reader.read(cells)) {
                case Reading.Read(RowFacts facts, List<String> keys) -> {
                    assertThat(facts.fields().get("name")).asString().isNotBlank();
                    assertThat(keys).isNotEmpty();
                }
                case Reading.Rejected rejected -> assertThat(rejected.reason()).isNotBlank();
                case Reading.Empty empty ->
                    assertThat(cells).allMatch(cell -> ReadRow.clean(cell).isEmpty());
            }
        }
    }

    private static String text(Random random) {
        String some = "09 +-=.,;'\"\t\n\0\u00A0\u200B\u202Eaąя@xЁ漢\uD83D\uDE00\uFEFF";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(some.charAt(random.nextInt(some.length())));
        }
        return text.toString();
    }

    private static RowFacts read(List<String> targets, String... cells) {
        return ((Reading.Read) reader(targets, PropertyType.TEXT).read(List.of(cells))).facts();
    }

    private static List<String> keys(List<String> targets, String... cells) {
        return ((Reading.Read) reader(targets, PropertyType.TEXT).read(List.of(cells))).keys();
    }

    private static ReadRow reader(List<String> targets, PropertyType type) {
        List<ColumnTarget> columns = new ArrayList<>();
        targets.forEach(target -> columns.add(new ColumnTarget(columns.size(), target)));
        return new ReadRow(new ImportMapping(columns, null, Policy.FILL, null, null), lookups(type));
    }

    private static ReadRow.Lookups lookups(PropertyType type) {
        return new ReadRow.Lookups() {
            @Override
            public Optional<String> phone(String text) {
                return text.matches("\\d+") ? Optional.of("+" + text) : Optional.empty();
            }

            @Override
            public Optional<String> email(String text) {
                return text.contains("@") ? Optional.of(text.toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
            }

            @Override
            public Optional<String> owner(String text) {
                return text.equals("anna") ? Optional.of("id-of-anna") : Optional.empty();
            }

            @Override
            public Optional<PropertyDefinition> property(String id) {
                return Optional.of(
                        new PropertyDefinition(UUID.fromString(id), "Colour", type, List.of("red", "green"), 0, false));
            }
        };
    }
}

package io.lejek.crm.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnGuessTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Company name, Acme, name",
                "Nazwa firmy, Acme, name",
                "Название, Ромашка, name",
                "Telefon komórkowy, 600 100 200, phone",
                "Тел., 8 495 123 45 67, phone",
                "E-mail, a@example.com, email",
                "Whatever, a@example.com, email",
                "Whatever, +48 600 100 200, phone",
                "NIP, 5210017228, taxNumber",
                "ИНН, 7707083893, taxNumber",
                "Kod pocztowy, 00-950, postalCode",
                "Miejscowość, Łódź, city",
                "Województwo, mazowieckie, region",
                "Ulica, Długa 5, address",
                "Zatrudnienie, 12, size",
                "Osoba kontaktowa, Anna Nowak, personName",
                "Должность, директор, personPosition",
                "Opiekun, anna, owner",
                "Kategorie, VIP, categories",
                "Uwagi, miły, note",
                "Źródło, targi, source",
                "Whatever, something, -"
            })
    void guessesWhatAColumnHolds(String header, String sample, String target) {
        assertThat(ColumnGuess.columns(List.of(header), List.of(List.of(sample)))
                        .getFirst()
                        .guess())
                .isEqualTo(target);
    }

    @Test
    void guessesAFieldOfOneValueOnlyOnce() {
        assertThat(ColumnGuess.columns(List.of("City", "City of birth", "Phone", "Phone 2"), List.of()))
                .extracting(Layout.Column::guess)
                .containsExactly("city", null, "phone", "phone");
    }

    @Test
    void namesEveryColumnOnce() {
        assertThat(ColumnGuess.columns(List.of("A", "", "A", "A"), List.of(List.of("1", "2", "3", "4", "5"))))
                .extracting(Layout.Column::header)
                .containsExactly("A", "Column 2", "A (2)", "A (3)", "Column 5");
    }

    @Test
    void showsAFewDifferentValuesOfEachColumn() {
        // Given
        List<List<String>> rows =
                IntStream.range(0, 40).mapToObj(row -> List.of("v" + row / 2)).toList();

        // When
        List<Layout.Column> columns = ColumnGuess.columns(List.of("A"), rows);

        // Then
        assertThat(columns.getFirst().samples()).containsExactly("v0", "v1", "v2", "v3", "v4");
    }
}

package io.lejek.crm.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.crm.importing.DecideRow.Changes;
import io.lejek.crm.importing.DecideRow.Difference;
import io.lejek.crm.importing.DecideRow.Known;
import io.lejek.crm.importing.ImportMapping.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideRowTest {
    private static final RowFacts.Point PHONE = new RowFacts.Point("PHONE", "+48221234567", "22 123 45 67", false);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FILL,      -,      Gdynia, true",
                "FILL,      Łódź,   Gdynia, false",
                "FILL,      Gdynia, Gdynia, false",
                "OVERWRITE, -,      Gdynia, true",
                "OVERWRITE, Łódź,   Gdynia, true",
                "OVERWRITE, Gdynia, Gdynia, false"
            })
    void fillsGapsOrReplacesByThePolicy(Policy policy, String known, String said, boolean changed) {
        // When
        Changes changes = DecideRow.changes(
                row(Map.of("city", said)), client(known == null ? Map.of() : Map.of("city", known)), policy);

        // Then
        assertThat(changes.fields()).isEqualTo(changed ? Map.of("city", new Difference(known, said)) : Map.of());
        assertThat(changes.none()).isEqualTo(!changed);
    }

    @Test
    void takesNothingAwayThatTheRowLeavesOut() {
        assertThat(DecideRow.changes(row(Map.of()), client(Map.of("city", "Łódź", "note", "old")), Policy.OVERWRITE)
                        .none())
                .isTrue();
    }

    @Test
    void takesNumbersForTheSameHoweverTheyAreWritten() {
        assertThat(DecideRow.changes(
                                row(Map.of("size", 12, "property:p", new BigDecimal("1.50"))),
                                client(Map.of("size", 12L, "property:p", 1.5)),
                                Policy.OVERWRITE)
                        .none())
                .isTrue();
    }

    @Test
    void addsWhatIsNewAndNothingTwice() {
        // Given
        RowFacts facts = new RowFacts(
                Map.of(),
                List.of(PHONE, new RowFacts.Point("EMAIL", "a@example.com", "a@example.com", false)),
                List.of("Retail", "VIP"),
                new RowFacts.Person("Ann Lee", null),
                List.of());
        Known known = new Known(new UUID(0, 1), Map.of(), Set.of(PHONE.value()), Set.of("VIP"), Set.of("ann lee"));

        // When
        Changes changes = DecideRow.changes(facts, known, Policy.FILL);

        // Then
        assertThat(changes.points()).extracting(RowFacts.Point::value).containsExactly("a@example.com");
        assertThat(changes.categories()).containsExactly("Retail");
        assertThat(changes.person()).isNull();
    }

    private static RowFacts row(Map<String, Object> fields) {
        return new RowFacts(fields, List.of(), List.of(), null, List.of());
    }

    private static Known client(Map<String, Object> fields) {
        return new Known(new UUID(0, 1), fields, Set.of(), Set.of(), Set.of());
    }
}

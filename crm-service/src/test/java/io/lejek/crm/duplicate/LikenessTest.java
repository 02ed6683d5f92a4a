package io.lejek.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        // tax, phone, e-mail, similarity, same city, score, reasons
        "false, false, false, 0.00, true,   0, ''",
        "false, false, false, 0.79, false,  0, ''",
        "false, false, false, 0.80, false, 30, NAME",
        "false, false, false, 0.59, true,   0, ''",
        "false, false, false, 0.60, true,  30, NAME",
        "false, true,  false, 0.10, false, 45, PHONE",
        "false, false, true,  0.95, false, 75, EMAIL NAME",
        "true,  false, false, 0.00, false, 60, TAX_NUMBER",
        "true,  true,  true,  1.00, true, 100, TAX_NUMBER PHONE EMAIL NAME"
    })
    void weighsWhatTwoClientsHaveInCommon(
            boolean tax, boolean phone, boolean email, double similarity, boolean sameCity, int score, String reasons) {
        // Given
        Likeness likeness = new Likeness(tax, phone, email, similarity, sameCity);

        // When
        Set<Likeness.Reason> found = likeness.reasons();

        // Then
        assertThat(found).isEqualTo(named(reasons));
        assertThat(Likeness.score(found)).isEqualTo(score);
    }

    private static Set<Likeness.Reason> named(String reasons) {
        return Arrays.stream(reasons.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Likeness.Reason::valueOf)
                .collect(Collectors.toSet());
    }
}

package io.lejek.crm.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {
    @ParameterizedTest
    @CsvSource({
        "46352,       false, 2026-11-26",
        "46352.99,    false, 2026-11-26",
        "44890,       true,  2026-11-26",
        "-1,          false, ''",
        "2958466,     false, ''",
        "1E999999999, false, ''"
    })
    void tellsTheDayOfANumberOrNoneThatNoCalendarKnows(BigDecimal number, boolean since1904, String day) {
        assertThat(CellFormat.day(number, since1904)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2.2999999999999998, 2.3", "48601234567, 48601234567", "1.5E3, 1500", "1E400, ''"})
    void tellsANumberAsItIsShown(double number, String shown) {
        assertThat(CellFormat.number(number)).isEqualTo(shown);
    }
}

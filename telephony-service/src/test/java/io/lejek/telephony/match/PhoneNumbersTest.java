package io.lejek.telephony.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private final PhoneNumbers numbers = new PhoneNumbers("PL");

    @ParameterizedTest
    @CsvSource(textBlock = """
            22 123 45 67,        +48221234567
            +48 (22) 123-45-67,  +48221234567
            0048221234567,       +48221234567
            48221234567,         +48221234567
            +447700900001,       +447700900001
            """)
    void readsAnySpelling(String spelling, String e164) {
        // Given
        String raw = spelling;
        // When
        var number = numbers.e164(raw);
        // Then
        assertThat(number).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "101", "anonymous", "12", "+48221234567\r\nAction: Hangup", "+4822123456789012345", "1;2;3"})
    void refusesWhatIsNoPhoneNumber(String raw) {
        // Given
        String spelling = raw;
        // When
        var number = numbers.e164(spelling);
        // Then
        assertThat(number).isEmpty();
    }

    @Test
    void writesNumbersOfTheRegionAsItsPeopleDo() {
        // Given
        String atHome = "+48221234567";
        // When
        String display = numbers.display(atHome);
        // Then
        assertThat(display).isEqualTo("22 123 45 67");
        assertThat(numbers.display("+447700900001")).isEqualTo("+44 7700 900001");
        assertThat(numbers.display("101")).isEqualTo("101");
    }

    @Test
    void refusesARegionThatIsNone() {
        // Given
        String region = "Poland";
        // When / Then
        assertThatThrownBy(() -> new PhoneNumbers(region)).hasMessageContaining("Poland");
    }
}

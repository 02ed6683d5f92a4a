package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the digits of a PBX stand for, in an office where 9 is dialled for the outside. */
class ReadingTest {
    private static final Reading.Rules RULES = new Reading.Rules(
            new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("[1-4]\\d{2}"), "9"), new PhoneNumbers("PL"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            101,              Extension, 101
            9221234567,       Number,    +48221234567
            221234567,        Number,    +48221234567
            900442079460101,  Number,    +442079460101
            +442079460101,    Number,    +442079460101
            914221234,        Number,    +48914221234
            *97,              Unread,    *97
            anonymous,        Withheld,  -
            '',               Withheld,  -
            -,                Withheld,  -
            """)
    void readsDigitsByTheRulesOfThePbx(String digits, String kind, String kept) {
        // Given
        Reading.Rules rules = RULES;
        // When
        Reading reading = rules.read(digits);
        // Then
        assertThat(reading.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(reading.kept()).isEqualTo(kept);
    }
}

package io.lejek.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            +48601000001,   +48221234567
            +48221000001,   +48220000001
            +447700900001,  +442079460000
            """)
    void showsTheNumberOfTheLongestBeginning(String called, String shown) {
        // Given
        CallerIds ids = CallerIds.of(List.of("+:+442079460000", "+48:+48221234567", " +4822:+48220000001"));
        // When / Then
        assertThat(ids.shownTo(called)).contains(shown);
    }

    @Test
    void leavesToThePbxWhatNoRuleSays() {
        assertThat(CallerIds.of(List.of("+48:+48221234567")).shownTo("+447700900001"))
                .isEmpty();
        assertThat(CallerIds.of(List.of()).shownTo("+447700900001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"48:+48221234567", "+48", "+48:", "+48:office", "+48:+48221234567\r\nAction: Command"})
    void refusesWhatIsNoRule(String rule) {
        assertThatThrownBy(() -> CallerIds.of(List.of(rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no rule such as");
    }
}

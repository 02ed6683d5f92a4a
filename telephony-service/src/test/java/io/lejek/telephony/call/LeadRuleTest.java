package io.lejek.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRuleTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @ParameterizedTest
    @CsvSource(textBlock = """
            .*,             00:00-24:00, +48221234567, 23:59, true
            .*,             00:00-24:00, ,             00:00, true
            \\+4822\\d+,     00:00-24:00, +48221234567, 12:00, true
            \\+4822\\d+,     00:00-24:00, +48800000000, 12:00, false
            \\+4822\\d+,     00:00-24:00, ,             12:00, false
            .*,             08:00-18:00, +48221234567, 08:00, true
            .*,             08:00-18:00, +48221234567, 07:59, false
            .*,             08:00-18:00, +48221234567, 18:00, false
            .*,             22:00-06:00, +48221234567, 23:00, true
            .*,             22:00-06:00, +48221234567, 05:59, true
            .*,             22:00-06:00, +48221234567, 12:00, false
            """)
    void wantsLeadsOfTheseLinesInTheseHours(String lines, String hours, String line, String time, boolean wanted) {
        // Given
        LeadRule rule = rule(lines, hours);
        // When
        boolean wants = rule.wants(
                line,
                LocalDate.of(2026, 11, 23)
                        .atTime(LocalTime.parse(time))
                        .atZone(WARSAW)
                        .toInstant());
        // Then
        assertThat(wants).isEqualTo(wanted);
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThatThrownBy(() -> rule("(", "08:00-18:00")).hasMessageContaining("lead.lines");
        assertThatThrownBy(() -> rule(".*", "8-18"))
                .hasMessageContaining("lead.hours")
                .hasMessageContaining("08:00-18:00");
        assertThatThrownBy(() -> rule(".*", "08:00-25:00")).hasMessageContaining("lead.hours");
    }

    private static LeadRule rule(String lines, String hours) {
        return new LeadRule(new LeadSettings() {
            @Override
            public String lines() {
                return lines;
            }

            @Override
            public String hours() {
                return hours;
            }

            @Override
            public ZoneId zone() {
                return WARSAW;
            }
        });
    }
}

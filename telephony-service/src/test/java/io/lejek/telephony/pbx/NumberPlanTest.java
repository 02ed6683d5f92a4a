package io.lejek.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPlanTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            PJSIP/trunk-0000001a,           Outside
            PJSIP/trunk-2-0000001a,         Outside
            PJSIP/101-0000001a,             Colleague
            SIP/101-0000001a,               Colleague
            PJSIP/reception-0000001a,       Device
            PJSIP/1011-0000001a,            Device
            Local/101@office-0000001a;1,    Plumbing
            Message/ast_msg_queue,          Plumbing
            Surrogate/PJSIP/101-0000001a,   Plumbing
            ,                               Plumbing
            """)
    void tellsWhoIsAtTheEndOfAChannel(String channel, String party) {
        // Given
        NumberPlan plan = new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("\\d{3}"), "");
        // When
        Party found = plan.party(channel);
        // Then
        assertThat(found.getClass().getSimpleName()).isEqualTo(party);
    }

    @Test
    void takesEverythingForeignForTheOutsideWhenNoTrunkIsNamed() {
        // Given
        NumberPlan plan = new NumberPlan(List.of(), Pattern.compile("\\d{3}"), "");
        // When
        Party found = plan.party("PJSIP/operator-0000001a");
        // Then
        assertThat(found).isEqualTo(new Party.Outside());
    }

    @Test
    void readsTheExtensionOutOfTheNameOfADevice() {
        // Given
        NumberPlan plan = new NumberPlan(List.of("PJSIP/trunk"), Pattern.compile("(?:desk-)?(\\d{3})"), "");
        // When
        Party found = plan.party("PJSIP/desk-101-0000001a");
        // Then
        assertThat(found).isEqualTo(new Party.Colleague("101"));
    }
}

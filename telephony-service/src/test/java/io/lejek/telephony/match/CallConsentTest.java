package io.lejek.telephony.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.telephony.ami.ScriptedPbxResource;
import io.lejek.telephony.call.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether a number may be called for advertising, by what crm's topic said last. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class CallConsentTest {
    @Inject
    Office office;

    @Inject
    Directory directory;

    private final UUID client = UUID.randomUUID();
    private final String number = Office.freshNumber();

    @Test
    void allowsNoCallWhenNobodyAsked() {
        // Given
        office.hasClient(client, "Silent Client", number, 1);
        // When
        CallConsent consent = directory.callConsent(number, null);
        // Then
        assertThat(consent).isEqualTo(CallConsent.NOT_ASKED);
        assertThat(consent.allows()).isFalse();
        assertThat(directory.callConsent(Office.freshNumber(), null)).isEqualTo(CallConsent.NOT_ASKED);
    }

    @Test
    void allowsNoCallOnceConsentIsWithdrawn() {
        // Given
        office.hasClientWhoAnswered("GIVEN", client, number, 1);
        assertThat(directory.callConsent(number, client).allows()).isTrue();
        // When
        office.hasClientWhoAnswered("WITHDRAWN", client, number, 2);
        // Then
        assertThat(directory.callConsent(number, client)).isEqualTo(CallConsent.WITHDRAWN);
        assertThat(directory.callConsent(number, null).allows()).isFalse();
    }

    @Test
    void bindsEverybodyWhoSharesTheNumberToTheWithdrawalOfOne() {
        // Given
        UUID other = UUID.randomUUID();
        office.hasClientWhoAnswered("GIVEN", other, number, 1);
        // When
        office.hasClientWhoAnswered("WITHDRAWN", client, number, 1);
        // Then
        assertThat(directory.callConsent(number, other)).isEqualTo(CallConsent.WITHDRAWN);
        assertThat(directory.callConsent(number, UUID.randomUUID())).isEqualTo(CallConsent.WITHDRAWN);
    }

    @Test
    void takesTheConsentOfOneClientForNoOther() {
        // Given
        UUID other = UUID.randomUUID();
        office.hasClient(other, "Silent Client", number, 1);
        // When
        office.hasClientWhoAnswered("GIVEN", client, number, 1);
        // Then
        assertThat(directory.callConsent(number, client).allows()).isTrue();
        assertThat(directory.callConsent(number, null).allows()).isTrue();
        assertThat(directory.callConsent(number, other)).isEqualTo(CallConsent.NOT_ASKED);
    }

    @Test
    void putsARefusalBeforeAConsentToTheSameNumberOfOneClient() {
        // Given
        List<ClientChanged.ContactPoint> points =
                List.of(point("WITHDRAWN"), point("GIVEN"), new ClientChanged.ContactPoint("PHONE", number, null));
        // When
        var phones = new ClientChanged(client, 1, "Twice", points, null).phones();
        // Then
        assertThat(phones).containsExactly(new ClientChanged.Phone(number, "WITHDRAWN"));
        assertThat(new ClientChanged(client, 1, "Twice", points.reversed(), null).phones())
                .containsExactlyElementsOf(phones);
    }

    private ClientChanged.ContactPoint point(String answer) {
        return new ClientChanged.ContactPoint(
                "PHONE", number, List.of(new ClientChanged.Consent("CALL", "MARKETING", answer)));
    }
}

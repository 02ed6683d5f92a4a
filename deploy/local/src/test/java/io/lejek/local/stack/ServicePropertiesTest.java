package io.lejek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.local.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServicePropertiesTest {
    private static final Settings REAL = Settings.of(Map.of(
            "lejek.data", "/srv/lejek",
            "lejek.host", "0.0.0.0",
            "lejek.db.url", "jdbc:postgresql://db/lejek",
            "lejek.kafka.servers", "k1:9092,k2:9092",
            "lejek.messaging.smtp.host", "smtp.example.com",
            "lejek.messaging.smtp.password", "smtp-secret",
            "lejek.telephony.pbx.main.host", "10.0.0.5",
            "lejek.telephony.pbx.main.secret", "pbx-secret",
            "kafka.security.protocol", "SSL",
            "lejek.trial.letters", "7"));

    @ParameterizedTest
    @CsvSource({
        // service, key, value (empty: must not be told)
        "CRM, lejek.host, 0.0.0.0",
        "FUNNEL, lejek.host, 127.0.0.1",
        "CRM, lejek.jwt.private-key, /srv/lejek/keys/jwt-private.pem",
        "FUNNEL, lejek.jwt.private-key, ",
        "FUNNEL, lejek.jwt.public-key, /srv/lejek/keys/jwt-public.pem",
        "CRM, lejek.setup.token-file, /srv/lejek/setup-token",
        "MESSAGING, lejek.messaging.smtp.password, smtp-secret",
        "CRM, lejek.messaging.smtp.password, ",
        "MESSAGING, lejek.messaging.smtp.starttls, true",
        "MESSAGING, lejek.messaging.smtp.port, 587",
        "TELEPHONY, lejek.telephony.pbx.main.secret, pbx-secret",
        "MESSAGING, lejek.telephony.pbx.main.secret, ",
        "TELEPHONY, lejek.telephony.pbx.trial.host, ",
        "CRM, lejek.telephony.url, http://127.0.0.1:8081",
        "TELEPHONY, lejek.telephony.port, 8081",
        "TELEPHONY, lejek.crm.url, http://127.0.0.1:8080",
        "FUNNEL, kafka.security.protocol, SSL",
        "CRM, lejek.trial.letters, ",
    })
    void tellsEachServiceWhatItNeedsAndNoMore(Service service, String key, String value) {
        // When
        Map<String, String> told = new ServiceProperties(REAL, StackPaths.of(REAL), "trial").of(service);

        // Then
        assertThat(told.get(key)).isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsEveryServiceTheDatabaseAndKafka(Service service) {
        // When
        Map<String, String> told = new ServiceProperties(REAL, StackPaths.of(REAL), "trial").of(service);

        // Then
        assertThat(told)
                .containsEntry("lejek.db.url", "jdbc:postgresql://db/lejek")
                .containsEntry("lejek.kafka.servers", "k1:9092,k2:9092");
    }

    @Test
    void leadsToTheTrialWhereNothingRealIsNamed() {
        // Given
        Settings trial =
                Settings.of(Map.of("lejek.trial.smtp.port", "2626", "lejek.messaging.smtp.username", "left over"));
        ServiceProperties properties = new ServiceProperties(trial, StackPaths.of(trial), "made-once");

        // When
        Map<String, String> messaging = properties.of(Service.MESSAGING);
        Map<String, String> telephony = properties.of(Service.TELEPHONY);

        // Then
        assertThat(messaging)
                .containsEntry("lejek.messaging.smtp.port", "2626")
                .containsEntry("lejek.messaging.smtp.starttls", "false")
                .doesNotContainKey("lejek.messaging.smtp.username");
        assertThat(telephony).containsEntry("lejek.telephony.pbx.trial.secret", "made-once");
    }
}

package io.lejek.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // file, environment, what holds
        "'', '', 8080",
        "8090, '', 8090",
        "'', 8091, 8091",
        "8090, 8091, 8091",
        "' 8090 ', '', 8090",
    })
    void environmentWinsOverFileAndFileOverDefault(String file, String environment, String holds) {
        // When
        Settings settings = SettingsReader.read(
                        Map.of("lejek.crm.port", file),
                        environment.isEmpty() ? Map.of() : Map.of("LEJEK_CRM_PORT", environment))
                .settings();

        // Then
        assertThat(settings.text(Key.CRM_PORT)).isEqualTo(holds);
    }

    @Test
    void readsAPbxUnderAnyName() {
        // When
        SettingsReader.Reading reading = SettingsReader.read(
                Map.of("lejek.telephony.pbx.warsaw.host", "10.0.0.5"),
                Map.of(
                        "LEJEK_TELEPHONY_PBX_WARSAW_INTERNAL_DIGITS",
                        "2[0-9]{2}",
                        "LEJEK_TELEPHONY_PBX_LODZ_HOST",
                        "x"));

        // Then
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.settings().names(Key.PBX_HOST)).containsExactly("lodz", "warsaw");
        assertThat(reading.settings().text(Key.PBX_INTERNAL, "warsaw")).isEqualTo("2[0-9]{2}");
        assertThat(reading.settings().text(Key.PBX_PORT, "warsaw")).isEqualTo("5038");
        assertThat(reading.settings().trialPbx()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "lejek.crm.prot, lejek.crm.port",
        "lejek.kafka.server, lejek.kafka.servers",
        "lejek.db.pasword, lejek.db.password",
        "lejek.messaging.smtp.user, lejek.messaging.smtp.username",
    })
    void namesTheNearestOfAnUnknownKey(String written, String nearest) {
        // When
        SettingsReader.Reading reading = SettingsReader.read(Map.of(written, "x"), Map.of());

        // Then
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains(written)
                .endsWith(nearest + "?");
    }

    @Test
    void namesTheNearestOfAnUnknownVariable() {
        // When
        SettingsReader.Reading reading = SettingsReader.read(Map.of(), Map.of("LEJEK_CRM_PROT", "1", "PATH", "/bin"));

        // Then
        assertThat(reading.warnings()).singleElement().asString().contains("LEJEK_CRM_PROT", "LEJEK_CRM_PORT?");
    }

    @Test
    void saysWhereFineTuningIsRead() {
        // When
        SettingsReader.Reading reading = SettingsReader.read(
                Map.of("lejek.account.password-cost", "11"), Map.of("LEJEK_ACCOUNT_PASSWORD_COST", "12"));

        // Then
        assertThat(reading.settings().written()).containsEntry("lejek.account.password-cost", "11");
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("LEJEK_ACCOUNT_PASSWORD_COST", "lejek.properties");
    }

    @ParameterizedTest
    @CsvSource({
        "lejek.crm.port, 80x80, a port",
        "lejek.crm.port, 0, a port",
        "lejek.crm.port, 65536, a port",
        "lejek.trial.letters, 0, a number",
        "lejek.trial.letters, -1, a number",
        "lejek.messaging.smtp.starttls, yes, true or false",
        "lejek.telephony.pbx.main.port, ami, a port",
    })
    void refusesAValueThatCannotBeUsed(String key, String value, String wanted) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(key, value), Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContainingAll(key, value, wanted);
    }

    @Test
    void handsOnKeysOfThePlatform() {
        // When
        SettingsReader.Reading reading = SettingsReader.read(
                Map.of("kafka.security.protocol", "SASL_SSL", "quarkus.log.level", "DEBUG"), Map.of());

        // Then
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.settings().written()).containsKeys("kafka.security.protocol", "quarkus.log.level");
    }

    @Test
    void readsNothingFromAFileThatIsNotThere() {
        // When
        Settings settings =
                SettingsReader.read(folder.resolve("none.properties")).settings();

        // Then
        assertThat(settings.address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.trialDatabase()).isTrue();
    }
}

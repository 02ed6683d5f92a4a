package io.lejek.telephony.ami;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lejek.telephony.pbx.PbxSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPbxSettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "host", "192.0.2.10",
            "username", "lejek",
            "secret", "s3cret",
            "trunks", "PJSIP/trunk,PJSIP/backup",
            "internal-digits", "[1-4]\\d{2}");

    @Test
    void takesAGoodConfigurationAndNone() {
        // Given
        PbxSettings good = settings("main", GOOD);
        PbxSettings none = settings("main", Map.of());
        // When / Then
        assertThatCode(() -> CheckPbxSettings.require(good)).doesNotThrowAnyException();
        assertThatCode(() -> CheckPbxSettings.require(none)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            secret,          '',            open to everybody
            username,        ' ',           enter the user
            port,            70000,         from 1 to 65535
            internal-digits, '(',           no regular expression
            internal-digits, '.*',          extensions only
            internal-digits, '\\d*',        must not match nothing
            phone-channel,   PJSIP/desk,    where the extension belongs
            dial-pattern,    12,            where the number belongs
            queue-member,    Local/desk,    where the extension belongs
            caller-ids,      +48=123,       no rule such as
            dial-context,    ' ',           a context of the dialplan
            ring-seconds,    0,             enter 1 to 300
            tls-authority,   /nowhere.pem,  cannot be read
            """)
    void saysWhatIsWrong(String key, String value, String complaint) {
        // Given
        Map<String, String> bad = new HashMap<>(GOOD);
        bad.put(key, value);
        PbxSettings settings = settings("main", bad);
        // When / Then
        assertThatThrownBy(() -> CheckPbxSettings.require(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lejek.telephony.pbx.main." + key)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("s3cret");
    }

    private static PbxSettings settings(String name, Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(PbxSettings.class);
        values.forEach((key, value) -> builder.withDefaultValue("lejek.telephony.pbx." + name + "." + key, value));
        return builder.build().getConfigMapping(PbxSettings.class);
    }
}

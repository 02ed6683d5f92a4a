package io.lejek.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lejek.telephony.pbx.PbxSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line over TLS: the certificate counts, and the name in it. */
class TlsLineTest {
    @TempDir
    static Path folder;

    private static TestCertificate certificate;
    private ScriptedPbx pbx;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.make(folder, "127.0.0.1");
    }

    @BeforeEach
    void startPbx() throws Exception {
        pbx = ScriptedPbx.start(certificate.sockets());
    }

    @AfterEach
    void stopPbx() {
        pbx.close();
    }

    @Test
    void signsOnToAPbxWhoseCertificateIsGood() throws Exception {
        // Given
        PbxSettings.Pbx settings = settings("127.0.0.1", certificate.pem().toString());
        // When
        AmiConnection line = AmiConnection.forActions(settings, lineSettings());
        // Then
        line.ping();
        assertThat(line.alive()).isTrue();
        line.close();
    }

    @Test
    void refusesACertificateOfSomebodyElse() throws Exception {
        // Given
        TestCertificate other = TestCertificate.make(folder.resolve("other"), "127.0.0.1");
        PbxSettings.Pbx settings = settings("127.0.0.1", other.pem().toString());
        // When / Then
        assertThatThrownBy(() -> AmiConnection.forActions(settings, lineSettings()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void refusesACertificateForAnotherName() {
        // Given
        PbxSettings.Pbx settings = settings("localhost", certificate.pem().toString());
        // When / Then
        assertThatThrownBy(() -> AmiConnection.forActions(settings, lineSettings()))
                .isInstanceOf(IOException.class);
    }

    private PbxSettings.Pbx settings(String host, String authority) {
        return new SmallRyeConfigBuilder()
                .withMapping(PbxSettings.class)
                .withDefaultValue("lejek.telephony.pbx.tls.host", host)
                .withDefaultValue("lejek.telephony.pbx.tls.port", Integer.toString(pbx.port()))
                .withDefaultValue("lejek.telephony.pbx.tls.username", ScriptedPbx.USERNAME)
                .withDefaultValue("lejek.telephony.pbx.tls.secret", ScriptedPbx.SECRET)
                .withDefaultValue("lejek.telephony.pbx.tls.tls", "true")
                .withDefaultValue("lejek.telephony.pbx.tls.tls-authority", authority)
                .build()
                .getConfigMapping(PbxSettings.class)
                .all()
                .get("tls");
    }

    private static LineSettings lineSettings() {
        return new SmallRyeConfigBuilder()
                .withMapping(LineSettings.class)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(LineSettings.class);
    }
}

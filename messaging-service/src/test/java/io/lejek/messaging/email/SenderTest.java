package io.lejek.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    @Test
    void namesTheLetterInTheBounceAddress() {
        // Given
        Sender plussed = Sender.of(TestSmtpConfig.from("Biuro <biuro@firma.example>", Optional.empty()));
        Sender own =
                Sender.of(TestSmtpConfig.from("biuro@firma.example", Optional.of("bounce-{token}@mail.firma.example")));
        // When, then
        assertThat(plussed.returnPath("abc")).isEqualTo("biuro+abc@firma.example");
        assertThat(own.returnPath("abc")).isEqualTo("bounce-abc@mail.firma.example");
        assertThat(plussed.domain()).isEqualTo("firma.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b.example, c@d.example", "Lejek <letters@>", "a b@c.example"})
    void senderThatIsNoneStopsTheStart(String from) {
        assertThatThrownBy(() -> Sender.of(TestSmtpConfig.from(from, Optional.empty())))
                .hasMessageContaining("lejek.messaging.smtp.from");
    }

    @Test
    void impatienceWithTheFinalAnswerStopsTheStart() {
        // Given
        SmtpLines lines = new SmtpLines(TestSmtpConfig.answeringWithin(Duration.ofMinutes(9)), Clock.systemUTC());
        // When, then
        assertThatThrownBy(() -> lines.check(new StartupEvent())).hasMessageContaining("10m");
    }
}

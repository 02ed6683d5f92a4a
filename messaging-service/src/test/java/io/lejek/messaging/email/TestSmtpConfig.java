package io.lejek.messaging.email;

import java.time.Duration;
import java.util.Optional;

/** Settings of a mail server on this machine. */
record TestSmtpConfig(
        int port, Optional<String> username, String from, Optional<String> returnPath, Duration answerTimeout)
        implements SmtpConfig {
    static TestSmtpConfig at(int port) {
        return new TestSmtpConfig(
                port, Optional.empty(), "Lejek <letters@lejek.localhost>", Optional.empty(), Duration.ofSeconds(5));
    }

    static TestSmtpConfig signedIn(int port) {
        return new TestSmtpConfig(
                port, Optional.of("lejek"), "letters@lejek.localhost", Optional.empty(), Duration.ofSeconds(5));
    }

    static TestSmtpConfig from(String from, Optional<String> returnPath) {
        return new TestSmtpConfig(1, Optional.empty(), from, returnPath, Duration.ofMinutes(10));
    }

    static TestSmtpConfig answeringWithin(Duration timeout) {
        return new TestSmtpConfig(1, Optional.empty(), "letters@lejek.localhost", Optional.empty(), timeout);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Optional<String> password() {
        return username.map(name -> "hidden");
    }

    @Override
    public boolean starttls() {
        return false;
    }

    @Override
    public int connections() {
        return 1;
    }

    @Override
    public int perSecond() {
        return 1;
    }

    @Override
    public int lettersPerConnection() {
        return 100;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration commandTimeout() {
        return Duration.ofSeconds(5);
    }
}

package io.lejek.messaging.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** The mail server that letters are handed to. */
@ConfigMapping(prefix = "lejek.messaging.smtp")
public interface SmtpConfig {
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("2525")
    @Min(1)
    @Max(65535)
    int port();

    /** The account; without it the server is used without signing in. */
    Optional<String> username();

    Optional<String> password();

    /** Whether the connection must be encrypted by STARTTLS; when it is, the server's certificate must be valid. */
    @WithDefault("false")
    boolean starttls();

    /** The sender as recipients see it, such as {@code Lejek <letters@example.com>}. */
    @WithDefault("Lejek <letters@lejek.localhost>")
    String from();

    /**
     * The envelope's sender, to which bounces go; <code>{token}</code> stands for 26 characters that name the letter.
     * Without it: the sender's address with a plus and the token before the at sign.
     */
    Optional<String> returnPath();

    /** Connections, and with them letters in flight, of each replica. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int connections();

    /** Letters per second, over all campaigns and replicas. */
    @WithDefault("50")
    @Min(1)
    @Max(100_000)
    int perSecond();

    /** A connection is renewed after so many letters. */
    @WithDefault("500")
    @Min(1)
    int lettersPerConnection();

    @WithDefault("15s")
    Duration connectTimeout();

    /** How long an answer may take, the one to the final dot apart. */
    @WithDefault("2m")
    Duration commandTimeout();

    /**
     * How long the answer to the final dot may take; at least ten minutes (RFC 5321 section 4.5.3.2.6), because giving up
     * earlier makes letters of which nobody knows whether they arrived.
     */
    @WithDefault("10m")
    Duration answerTimeout();
}

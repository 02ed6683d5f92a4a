package io.lejek.messaging.email;

import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.channel.Line;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.channel.Phase;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One SMTP connection: opened once, used letter after letter, renewed after many. Used by one thread. */
final class SmtpLine implements Line {
    private static final Logger LOG = Logger.getLogger(SmtpLine.class);

    private final SmtpConfig config;
    private final Sender sender;
    private final Clock clock;
    private final SmtpSocketFactory sockets = new SmtpSocketFactory();
    private final Session session;
    private @Nullable RecordingTransport transport;
    private int letters;

    SmtpLine(SmtpConfig config, Sender sender, Clock clock, ScheduledExecutorService timer) {
        this.config = config;
        this.sender = sender;
        this.clock = clock;
        this.session = Session.getInstance(properties(timer));
    }

    @Override
    public Opening open() {
        if (transport != null && letters < config.lettersPerConnection()) {
            return new Opening.Open();
        }
        drop();
        RecordingTransport fresh =
                new RecordingTransport(session, sockets, config.commandTimeout(), config.answerTimeout());
        try {
            fresh.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            transport = fresh;
            letters = 0;
            return new Opening.Open();
        } catch (AuthenticationFailedException e) {
            abandon(fresh);
            return new Opening.LockedOut("The mail server " + address() + " does not accept our account: "
                    + e.getMessage() + ". Check lejek.messaging.smtp.username and .password, then resume.");
        } catch (MessagingException e) {
            abandon(fresh);
            return new Opening.Unreachable("The mail server " + address() + " cannot be used: " + e.getMessage());
        }
    }

    @Override
    public Outcome send(Letter letter) {
        RecordingTransport line = transport;
        if (line == null) {
            return new Outcome.Interrupted();
        }
        LetterMessage message;
        try {
            message = LetterMessage.of(session, letter, sender.from(), clock.instant());
            if (line.supportsExtension("DSN")) {
                message.setMailExtension("ENVID=" + letter.envelopeId());
            }
        } catch (MessagingException | IllegalArgumentException e) {
            LOG.debugf(e, "Letter %s cannot be made", letter.id());
            return new Outcome.Unsendable();
        }
        return transmit(line, message);
    }

    private Outcome transmit(RecordingTransport line, LetterMessage message) {
        letters++;
        line.begin();
        try {
            line.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("A letter did not go through", e);
        }
        Outcome outcome = line.outcome();
        if (!leavesLineUsable(outcome)) {
            drop();
        }
        return outcome;
    }

    // The library resets the server after a refused recipient only; elsewhere the next letter would meet a half-open
    // one.
    private static boolean leavesLineUsable(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> true;
            case Outcome.Unsendable unsendable -> true;
            case Outcome.Refused refused -> refused.phase() == Phase.RECIPIENT || refused.phase() == Phase.DOT;
            case Outcome.Interrupted interrupted -> false;
            case Outcome.Unanswered unanswered -> false;
        };
    }

    @Override
    public void drop() {
        RecordingTransport line = transport;
        transport = null;
        if (line != null) {
            abandon(line);
        }
    }

    // After a failure in the middle of a letter QUIT would be taken for its content; it holds no dot, so it ends
    // nothing.
    private void abandon(RecordingTransport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            LOG.debug("Closing a broken connection", e);
        }
        Socket socket = sockets.last();
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("Closing a broken socket", e);
            }
        }
    }

    /** Whether small packets leave at once; what the throughput of larger letters hangs on. */
    boolean noDelay() throws SocketException {
        Socket socket = sockets.last();
        return socket != null && socket.getTcpNoDelay();
    }

    private String address() {
        return config.host() + ":" + config.port();
    }

    private Properties properties(ScheduledExecutorService timer) {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds(config.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", milliseconds(config.commandTimeout()));
        properties.setProperty("mail.smtp.writetimeout", milliseconds(config.commandTimeout()));
        properties.put("mail.smtp.executor.writetimeout", timer);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", sender.domain());
        return properties;
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}

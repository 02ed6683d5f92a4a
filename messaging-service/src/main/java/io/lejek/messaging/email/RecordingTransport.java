package io.lejek.messaging.email;

import io.lejek.messaging.channel.Answer;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.channel.Phase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * The library's transport, which also records how far the current letter got and what the server said first against it. The
 * exceptions alone do not tell whether the final dot was written.
 */
final class RecordingTransport extends SMTPTransport {
    private final SmtpSocketFactory sockets;
    private final Duration commandTimeout;
    private final Duration answerTimeout;
    private Phase phase = Phase.SENDER;
    private @Nullable Answer refusal;
    private @Nullable Answer acceptance;

    RecordingTransport(Session session, SmtpSocketFactory sockets, Duration commandTimeout, Duration answerTimeout) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.commandTimeout = commandTimeout;
        this.answerTimeout = answerTimeout;
    }

    /** Forgets the letter before. */
    synchronized void begin() {
        phase = Phase.SENDER;
        refusal = null;
        acceptance = null;
    }

    /** What became of the letter, by what was written and what was answered. */
    synchronized Outcome outcome() {
        if (acceptance != null) {
            return new Outcome.Accepted(acceptance);
        }
        if (refusal != null) {
            return new Outcome.Refused(refusal, phase);
        }
        return phase == Phase.DOT ? new Outcome.Unanswered() : new Outcome.Interrupted();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        phase = Phase.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        phase = Phase.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        patience(answerTimeout);
        // Recorded before the dot is written: an error while writing it leaves open whether it arrived.
        phase = Phase.DOT;
        super.finishData();
        patience(commandTimeout);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (code >= 400 && code <= 599 && refusal == null) {
            refusal = Answer.parse(code, getLastServerResponse());
        } else if (phase == Phase.DOT && code == 250 && refusal == null) {
            acceptance = Answer.parse(code, getLastServerResponse());
        }
        return code;
    }

    private void patience(Duration timeout) throws SocketException {
        Socket socket = sockets.last();
        if (socket != null && !socket.isClosed()) {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        }
    }
}

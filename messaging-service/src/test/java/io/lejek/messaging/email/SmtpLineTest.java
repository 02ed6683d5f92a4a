package io.lejek.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.channel.Line;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.channel.Phase;
import io.lejek.messaging.testing.Wire;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The line against a real SMTP server, with the faults of a wire between them. */
class SmtpLineTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private static Wire wire;

    private final SmtpLine line = line(wire.port());

    @BeforeAll
    static void startServer() throws IOException {
        SERVER.start();
        wire = new Wire(SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stopServer() throws IOException {
        wire.close();
        SERVER.stop();
    }

    @AfterEach
    void dropLine() {
        line.drop();
    }

    @Test
    void serverGetsLetterWithBothPartsAndItsHeaders() throws Exception {
        // Given
        Letter letter = letter("good@line.example");
        line.open();
        // When
        Outcome outcome = line.send(letter);
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        MimeMessage message = received("good@line.example");
        assertThat(message.getHeader("Message-ID")).containsExactly(letter.rfcMessageId());
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://crm.example/u/1>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Return-Path")).containsExactly("<letters+token@lejek.localhost>");
        assertThat(message.getSubject()).isEqualTo("Zażółć gęślą jaźń");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Text");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Привет</p>");
    }

    @Test
    void oneConnectionCarriesManyLetters() {
        // Given
        Wire.script("no@line.example", "550 5.1.1 no such user");
        line.open();
        // When
        Outcome first = line.send(letter("first@line.example"));
        Outcome refused = line.send(letter("no@line.example"));
        Outcome second = line.send(letter("second@line.example"));
        // Then
        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(refused).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.answer().enhanced()).isEqualTo("5.1.1");
            assertThat(no.phase()).isEqualTo(Phase.RECIPIENT);
        });
        assertThat(second).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void tellsBeforeTheDotFromAfterIt() {
        // Given
        Wire.script("before@line.example", "drop-before-dot");
        Wire.script("after@line.example", "drop-after-dot");
        Wire.script("late-no@line.example", "dot:554 5.6.0 bad content");
        // When
        line.open();
        Outcome before = line.send(letter("before@line.example"));
        line.open();
        Outcome after = line.send(letter("after@line.example"));
        line.open();
        Outcome lateNo = line.send(letter("late-no@line.example"));
        // Then
        assertThat(before).isEqualTo(new Outcome.Interrupted());
        assertThat(after).isEqualTo(new Outcome.Unanswered());
        assertThat(lateNo)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.phase()).isEqualTo(Phase.DOT));
        assertThat(Wire.received("before@line.example")).isEmpty();
        assertThat(Wire.received("after@line.example")).hasSize(1);
    }

    @Test
    void bigLetterGoesThroughAtOnce() throws Exception {
        // Given
        line.open();
        line.send(letter("warm@line.example"));
        String paragraph = "<p>" + "Long enough to leave the buffer. ".repeat(400) + "</p>";
        Letter big = new Letter(
                UUID.randomUUID(),
                "<big@lejek.localhost>",
                "letters@lejek.localhost",
                "big",
                "big@line.example",
                "Big",
                paragraph,
                "Text",
                "https://crm.example/u/1");
        // When
        Outcome outcome = line.send(big);
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(line.noDelay()).isTrue();
    }

    @Test
    void addressThatIsNoneIsUnsendable() {
        // Given
        line.open();
        // When
        Outcome outcome = line.send(letter("no address"));
        Outcome injection = line.send(letter("a@b.example>\r\nDATA"));
        // Then
        assertThat(outcome).isEqualTo(new Outcome.Unsendable());
        assertThat(injection).isEqualTo(new Outcome.Unsendable());
    }

    @Test
    void serverThatIsAwayIsUnreachable() throws IOException {
        // Given
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        // When
        Line.Opening opening = line(closed).open();
        // Then
        assertThat(opening).isInstanceOf(Line.Opening.Unreachable.class);
    }

    @Test
    void serverThatRefusesTheAccountLocksOut() throws IOException {
        // Given
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseAccount(server));
            SmtpLine signedIn =
                    new SmtpLine(TestSmtpConfig.signedIn(server.getLocalPort()), sender(), Clock.systemUTC(), TIMER);
            // When
            Line.Opening opening = signedIn.open();
            // Then
            assertThat(opening)
                    .isInstanceOfSatisfying(
                            Line.Opening.LockedOut.class,
                            out -> assertThat(out.why())
                                    .contains("lejek.messaging.smtp.username")
                                    .doesNotContain("hidden"));
        }
    }

    private static void refuseAccount(ServerSocket server) {
        try (Socket client = server.accept()) {
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(client.getInputStream()));
            client.getOutputStream().write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String reply = command.startsWith("EHLO")
                        ? "250-test\r\n250 AUTH PLAIN LOGIN\r\n"
                        : command.startsWith("AUTH") ? "535 5.7.8 bad credentials\r\n" : "221 bye\r\n";
                client.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static MimeMessage received(String address) throws Exception {
        String raw = Wire.received(address).getFirst().raw();
        assertThat(SERVER.getReceivedMessagesForDomain(address)).hasSize(1);
        MimeMessage wired = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        MimeMessage stored = SERVER.getReceivedMessagesForDomain(address)[0];
        assertThat(stored.getMessageID()).isEqualTo(wired.getMessageID());
        return stored;
    }

    private static SmtpLine line(int port) {
        return new SmtpLine(TestSmtpConfig.at(port), sender(), Clock.systemUTC(), TIMER);
    }

    private static Sender sender() {
        return Sender.of(TestSmtpConfig.at(1));
    }

    private static Letter letter(String to) {
        UUID id = UUID.randomUUID();
        return new Letter(
                id,
                "<" + id + "@lejek.localhost>",
                "letters+token@lejek.localhost",
                "token",
                to,
                "Zażółć gęślą jaźń",
                "<p>Привет</p>",
                "Text",
                "https://crm.example/u/1");
    }
}

package io.lejek.messaging.email;

import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.template.HeaderLine;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A letter as MIME: both parts, the headers of RFC 8058, and the Message-ID that it keeps at every attempt. */
final class LetterMessage extends SMTPMessage {
    private final Letter letter;

    private LetterMessage(Session session, Letter letter) {
        super(session);
        this.letter = letter;
    }

    /**
     * Makes the message.
     *
     * @throws MessagingException when the address is none, or a header would not be one line
     */
    static LetterMessage of(Session session, Letter letter, InternetAddress from, Instant now)
            throws MessagingException {
        LetterMessage message = new LetterMessage(session, letter);
        message.setEnvelopeFrom(letter.returnPath());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, recipient(letter.to()));
        message.setSubject(HeaderLine.require(letter.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("List-Unsubscribe", "<" + HeaderLine.require(letter.unsubscribeUrl()) + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setContent(parts(letter));
        message.saveChanges();
        return message;
    }

    /** {@code saveChanges()} would write an id of its own. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", letter.rfcMessageId());
    }

    private static InternetAddress recipient(String address) throws MessagingException {
        HeaderLine.require(address);
        int at = address.lastIndexOf('@');
        String domain = IDN.toASCII(address.substring(at + 1));
        String local = address.substring(0, Math.max(at, 0));
        if (at < 1 || !StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
            throw new MessagingException("not an address that every mail server takes");
        }
        InternetAddress recipient = new InternetAddress(local + "@" + domain, true);
        recipient.validate();
        return recipient;
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<!doctype html><html><body>" + letter.html() + "</body></html>", "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }
}

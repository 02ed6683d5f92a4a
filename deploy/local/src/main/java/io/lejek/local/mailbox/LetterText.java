package io.lejek.local.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** The readable part of a letter. */
record LetterText(boolean html, String text) {
    /** The HTML part, else the plain one; a letter that cannot be understood is shown as that. */
    static LetterText of(byte[] source) {
        try {
            MimeMessage letter =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            Optional<String> html = find(letter, "text/html");
            if (html.isPresent()) {
                return new LetterText(true, html.get());
            }
            return new LetterText(false, find(letter, "text/plain").orElse("(no text)"));
        } catch (MessagingException | IOException e) {
            return new LetterText(false, "This letter cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = find(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType(type) && part.getContent() instanceof String text ? Optional.of(text) : Optional.empty();
    }
}

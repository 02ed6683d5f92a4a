package io.lejek.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.trial.TrialPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes letters over SMTP for any recipient. Its 250 comes after the letter is on disk. */
public final class Mailbox implements TrialPart {
    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public boolean wanted(Settings settings) {
        return settings.trialMailbox();
    }

    @Override
    public List<Key> ports() {
        return List.of(Key.TRIAL_SMTP_PORT);
    }

    @Override
    public void start(Stage stage) {
        Settings settings = stage.settings();
        LetterStore store = new LetterStore(stage.data().resolve("mailbox"), settings.number(Key.TRIAL_LETTERS));
        ServerSetup door =
                new ServerSetup(settings.number(Key.TRIAL_SMTP_PORT), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(door);
        server.getManagers()
                .getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> new Slot(store, recipient));
        new MailboxPages(store).addTo(stage.pages());
        server.start();
    }

    /** Where GreenMail puts a letter for one recipient: straight to disk, so that the memory stays as it is. */
    private record Slot(LetterStore store, MailAddress recipient) implements GreenMailUser {
        @Override
        public void deliver(MovingMessage letter) {
            deliver(letter.getMessage());
        }

        @Override
        public void deliver(MimeMessage letter) {
            try {
                ByteArrayOutputStream source = new ByteArrayOutputStream();
                letter.writeTo(source);
                String from = header(letter, "From");
                String subject = Optional.ofNullable(letter.getSubject()).orElse("");
                String messageId = letter.getMessageID();
                store.add(
                        source.toByteArray(),
                        arrival -> new Letter(
                                arrival.id(),
                                messageId,
                                from,
                                getEmail(),
                                subject,
                                arrival.at().toString()));
            } catch (IOException | MessagingException e) {
                // GreenMail answers 451, and the sender keeps the letter.
                throw new IllegalStateException("cannot keep a letter: " + e.getMessage(), e);
            }
        }

        private static String header(MimeMessage letter, String name) throws MessagingException {
            return Optional.ofNullable(letter.getHeader(name, ", ")).orElse("");
        }

        @Override
        public String getEmail() {
            return recipient.getEmail();
        }

        @Override
        public String getLogin() {
            return getEmail();
        }

        @Override
        public String getQualifiedMailboxName() {
            return getEmail();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}
    }
}

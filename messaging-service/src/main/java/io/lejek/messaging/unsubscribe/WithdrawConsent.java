package io.lejek.messaging.unsubscribe;

import io.lejek.messaging.message.MessageRepository;
import io.lejek.messaging.message.PublishInteraction;
import io.lejek.messaging.message.Settled;
import io.lejek.messaging.recipient.RecipientRepository;
import io.lejek.messaging.recipient.SuppressionReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lets the recipient of a letter out: the address gets no more letters from this moment on, and crm learns of it. */
@ApplicationScoped
class WithdrawConsent {
    private final MessageRepository messages;
    private final RecipientRepository recipients;
    private final PublishInteraction publish;
    private final Clock clock;

    WithdrawConsent(
            MessageRepository messages, RecipientRepository recipients, PublishInteraction publish, Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.publish = publish;
        this.clock = clock;
    }

    /** Whether there is such a letter; a second time changes nothing. */
    @Transactional
    boolean withdraw(UUID message) {
        Instant now = clock.instant();
        Optional<Settled> letter = messages.unsubscribe(message, now);
        letter.ifPresent(found -> withdraw(found, now));
        return letter.isPresent() || messages.exists(message);
    }

    /** The recipient's language, for the page. */
    @Transactional
    Optional<String> languageOf(UUID message) {
        return messages.languageOf(message);
    }

    private void withdraw(Settled letter, Instant now) {
        String address = letter.address();
        if (address != null) {
            recipients.suppress(address, SuppressionReason.UNSUBSCRIBED, letter.id(), now);
        }
        publish.unsubscribed(letter, now, address);
    }
}

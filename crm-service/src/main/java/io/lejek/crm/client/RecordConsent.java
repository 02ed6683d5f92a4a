package io.lejek.crm.client;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Enters what a client answered to the question for consent. */
@ApplicationScoped
class RecordConsent {
    private final ClientAccess access;
    private final ConsentLedger ledger;
    private final AnnounceClient announce;
    private final Viewer viewer;
    private final Clock clock;

    RecordConsent(ClientAccess access, ConsentLedger ledger, AnnounceClient announce, Viewer viewer, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.announce = announce;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional
    Consent record(UUID clientId, UUID contactPointId, ConsentInput input) {
        Client client = access.forChange(clientId);
        ContactPoint point = client.contactPoint(contactPointId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("The client has no such contact point."));
        if ((point.kind() == ContactKind.EMAIL) != (input.channel() == Consent.Channel.EMAIL)) {
            throw Violation.inBody("channel", "An e-mail address takes EMAIL, a phone number SMS or CALL.");
        }
        Instant now = clock.instant();
        Consent consent = new Consent(
                input.channel(),
                input.purpose(),
                input.state(),
                now,
                input.source().strip());
        ledger.add(new ConsentLedger.Entry(contactPointId, consent, input.proof(), viewer.userId()));
        client.touch(now);
        announce.changed(client);
        return consent;
    }
}

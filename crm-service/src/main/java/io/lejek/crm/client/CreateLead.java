package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes a client of a number that nobody knows. */
@ApplicationScoped
public class CreateLead {
    private static final String SOURCE = "phone";

    private final ClientRepository clients;
    private final KnownNumbers numbers;
    private final Phones phones;
    private final AnnounceClient announce;
    private final Jdbi jdbi;
    private final Clock clock;

    CreateLead(
            ClientRepository clients,
            KnownNumbers numbers,
            Phones phones,
            AnnounceClient announce,
            Jdbi jdbi,
            Clock clock) {
        this.clients = clients;
        this.numbers = numbers;
        this.phones = phones;
        this.announce = announce;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Who has a number now.
     *
     * @param created whether the client was made just now, of this number
     */
    public record Answer(List<ClientRef> holders, boolean created) {}

    /**
     * The clients with this number; when there is none, one is made. Two calls at once from one new number make one client:
     * the second waits for the commit of the first.
     *
     * @param e164 the number
     * @param ownerId who spoke with the caller; null when nobody did
     */
    @Transactional
    public Answer findOrCreate(String e164, @Nullable UUID ownerId) {
        List<ClientRef> known = numbers.holders(e164);
        if (known.isEmpty()) {
            takeTurn(e164);
            known = numbers.holders(e164);
        }
        if (!known.isEmpty()) {
            return new Answer(known, false);
        }
        ContactAddress phone = new ContactAddress(ContactKind.PHONE, e164, e164, null);
        Client lead = new Client(ClientFacts.lead(phones.display(e164), phone, SOURCE, ownerId), clock.instant());
        clients.persist(lead);
        announce.changed(lead);
        return new Answer(List.of(new ClientRef(lead.id(), lead.name(), lead.ownerId())), true);
    }

    private void takeTurn(String e164) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('lead'), hashtext(:number))")
                .bind("number", e164)
                .mapTo(String.class)
                .one());
    }
}

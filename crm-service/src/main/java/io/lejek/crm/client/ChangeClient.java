package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replaces what is known of a client. */
@ApplicationScoped
class ChangeClient {
    private final ClientAccess access;
    private final ClientForm form;
    private final StaleClient stale;
    private final AnnounceClient announce;
    private final Clock clock;

    ChangeClient(ClientAccess access, ClientForm form, StaleClient stale, AnnounceClient announce, Clock clock) {
        this.access = access;
        this.form = form;
        this.stale = stale;
        this.announce = announce;
        this.clock = clock;
    }

    @Transactional
    Client change(UUID clientId, ClientInput input, @Nullable Long expectedVersion) {
        Client client = access.forChange(clientId);
        if (expectedVersion != null && expectedVersion != client.version()) {
            throw stale.problem(client);
        }
        client.change(form.change(input, client), clock.instant());
        announce.changed(client);
        return client;
    }
}

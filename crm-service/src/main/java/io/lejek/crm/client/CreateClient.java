package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Adds a client to the base. */
@ApplicationScoped
class CreateClient {
    private final ClientRepository clients;
    private final ClientForm form;
    private final AnnounceClient announce;
    private final Clock clock;

    CreateClient(ClientRepository clients, ClientForm form, AnnounceClient announce, Clock clock) {
        this.clients = clients;
        this.form = form;
        this.announce = announce;
        this.clock = clock;
    }

    @Transactional
    Client create(ClientInput input) {
        Client client = new Client(form.newClient(input), clock.instant());
        clients.persist(client);
        announce.changed(client);
        return client;
    }
}

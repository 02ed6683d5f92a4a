package io.lejek.crm.client;

import io.lejek.crm.record.Versions;
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
    private final AnnounceClient announce;
    private final Clock clock;

    ChangeClient(ClientAccess access, ClientForm form, AnnounceClient announce, Clock clock) {
        this.access = access;
        this.form = form;
        this.announce = announce;
        this.clock = clock;
    }

    @Transactional
    Client change(UUID clientId, ClientInput input, @Nullable Long expectedVersion) {
        Client client = access.forChange(clientId);
        Versions.check(expectedVersion, client.version());
        client.change(form.change(input, client), clock.instant());
        announce.changed(client);
        return client;
    }
}

package io.lejek.crm.client;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads all that is known of one client. */
@ApplicationScoped
class ClientCard {
    private final ClientRepository clients;
    private final VisibleClients visible;
    private final ConsentLedger consents;
    private final Users users;
    private final Phones phones;

    ClientCard(ClientRepository clients, VisibleClients visible, ConsentLedger consents, Users users, Phones phones) {
        this.clients = clients;
        this.visible = visible;
        this.consents = consents;
        this.users = users;
        this.phones = phones;
    }

    /** Reads in one transaction, because what hangs on the client is loaded as it is needed. */
    @Transactional
    ClientView read(UUID clientId) {
        visible.require(clientId);
        return view(clients.findByIdOptional(clientId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such client.")));
    }

    /** As the client stands in the running transaction. */
    ClientView view(Client client) {
        String ownerName = Optional.ofNullable(client.ownerId())
                .flatMap(users::find)
                .map(UserView::name)
                .orElse(null);
        return ClientView.of(client, ownerName, consents.current(client.id()), phones);
    }
}

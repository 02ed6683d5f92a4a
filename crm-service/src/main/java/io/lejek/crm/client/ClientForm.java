package io.lejek.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into what is kept, or says which field is wrong. */
@ApplicationScoped
class ClientForm {
    private final ReadAddresses addresses;
    private final ClientAccess access;

    ClientForm(ReadAddresses addresses, ClientAccess access) {
        this.addresses = addresses;
        this.access = access;
    }

    /** @param currentOwner of the client that is changed; null for a new one, or nobody's */
    ClientFacts read(ClientInput input, @Nullable UUID currentOwner) {
        List<ContactPointInput> points = input.contactPoints() == null ? List.of() : input.contactPoints();
        return ClientFacts.of(input, addresses.read(points), access.newOwner(input.ownerId(), currentOwner));
    }
}

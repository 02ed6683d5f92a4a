package io.lejek.crm.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads and stores clients. */
@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<Client, UUID> {
    /** The client for a change; others who want to change it wait for the end of the transaction. */
    Optional<Client> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> idsOfOwner(UUID ownerId) {
        return find("select c.id from Client c where c.ownerId = ?1 order by c.id", ownerId)
                .project(UUID.class)
                .list();
    }
}

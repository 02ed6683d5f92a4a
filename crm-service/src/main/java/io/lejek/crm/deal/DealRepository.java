package io.lejek.crm.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads and stores deals. */
@ApplicationScoped
class DealRepository implements PanacheRepositoryBase<Deal, UUID> {
    /** The deal for a command; others who want to change it wait for the end of the transaction. */
    Optional<Deal> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> idsOfClient(UUID clientId) {
        return find("select d.id from Deal d where d.clientId = ?1 order by d.id", clientId)
                .project(UUID.class)
                .list();
    }

    List<UUID> idsOfOwner(UUID ownerId) {
        return find("select d.id from Deal d where d.ownerId = ?1 order by d.id", ownerId)
                .project(UUID.class)
                .list();
    }

    List<UUID> openIdsOfOwner(UUID ownerId, int limit) {
        return find(
                        "select d.id from Deal d where d.ownerId = ?1 and d.outcome = ?2 order by d.id",
                        ownerId,
                        Outcome.OPEN)
                .project(UUID.class)
                .page(0, limit)
                .list();
    }
}

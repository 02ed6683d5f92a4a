package io.lejek.crm.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
    List<Team> byName() {
        return listAll(Sort.by("name"));
    }

    boolean isTaken(String name) {
        return count("lower(name) = lower(?1)", name) > 0;
    }
}

package io.lejek.crm.account;

import io.lejek.backbone.problem.Problem;
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

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such team */
    Team known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.NOT_FOUND.because("Choose a team of the list."));
    }

    boolean isTaken(String name) {
        return count("lower(name) = lower(?1)", name) > 0;
    }
}
